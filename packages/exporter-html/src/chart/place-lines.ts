import { wrapLabel } from '@inspectorate/publication'

/** A line of a label; `y` is its baseline. */
export interface LabelLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'end'
  readonly strong?: true
}

interface Place {
  readonly x: number
  readonly top: number
  readonly width: number
  readonly size: number
  readonly anchor: 'start' | 'end'
  readonly strong?: true
}

/** Height of a line of text of that size. */
const lineHeight = (size: number): number => size * 1.25

/** A label in lines from `top` down, with the height they take. */
export function placeLines(
  label: string,
  { top, width, size, ...rest }: Place,
): { readonly lines: LabelLine[]; readonly height: number } {
  const texts = wrapLabel(label, width, size)
  const lines = texts.map((text, i) => ({
    ...rest,
    text,
    y: top + size * 0.97 + i * lineHeight(size),
  }))
  return { lines, height: texts.length * lineHeight(size) }
}
