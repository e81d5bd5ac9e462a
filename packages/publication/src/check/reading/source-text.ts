/** A text of the inspection that is printed, with where it stands. */
export interface SourceText {
  readonly section: string
  readonly path: readonly (string | number)[]
  readonly markdown: string
  /** Line and column of an offset, both from 1. */
  placeOf(offset: number): { readonly line: number; readonly column: number }
}

/** Lines are found once; a text may have thousands of findings. */
export function sourceText(
  section: string,
  path: readonly (string | number)[],
  markdown: string,
): SourceText {
  let starts: number[] | null = null
  return {
    section,
    path,
    markdown,
    placeOf(offset) {
      starts ??= [0, ...[...markdown.matchAll(/\n/g)].map(({ index }) => index + 1)]
      let [low, high] = [0, starts.length - 1]
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if (starts[middle]! <= offset) low = middle
        else high = middle - 1
      }
      return { line: low + 1, column: offset - starts[low]! + 1 }
    },
  }
}
