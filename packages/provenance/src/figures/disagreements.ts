import type { PrintedFigure } from '@inspectorate/publication'

/** The figures that were read from one file. */
export interface FiguresOfFile {
  readonly name: string
  readonly figures: readonly PrintedFigure[]
}

/** A figure that files print differently: what each says, null where it has none. */
export interface Disagreement {
  readonly reference: string
  /** At which of its places, from 1; null where the files that name each figure once disagree. */
  readonly use: number | null
  readonly texts: readonly { readonly file: string; readonly text: string | null }[]
}

/**
 * Every figure that is not the same in all files. Files that print figures in their places have to
 * agree at every place; those that list each figure once, on its text, which has to be printed too.
 */
export function disagreements(files: readonly FiguresOfFile[]): Disagreement[] {
  const printed = files.filter(({ figures }) => figures.some(({ use }) => use !== undefined))
  const listing = files.filter((file) => !printed.includes(file))
  const references = new Set(files.flatMap(({ figures }) => figures.map((one) => one.reference)))
  const indexes = new Map(files.map((file) => [file, indexOf(file)]))
  const of = (file: FiguresOfFile, reference: string) => indexes.get(file)?.get(reference)
  return [...references].flatMap((reference) => {
    const uses = Math.max(1, ...printed.map((file) => of(file, reference)?.size ?? 0))
    const found: Disagreement[] = []
    for (let use = 1; use <= uses; use += 1) {
      const texts = printed.map((file) => ({
        file: file.name,
        text: of(file, reference)?.get(use) ?? null,
      }))
      if (!isOne(texts)) found.push({ reference, use, texts })
    }
    const listed = listing.map((file) => ({
      file: file.name,
      text: of(file, reference)?.get(0) ?? null,
    }))
    const places = printed[0] && of(printed[0], reference)
    const isPrinted =
      printed.length === 0 ||
      listed.every(({ text }) => [...(places?.values() ?? [])].includes(text!))
    if (!isOne(listed) || !isPrinted) {
      const first = printed.map((file) => ({
        file: file.name,
        text: of(file, reference)?.get(1) ?? null,
      }))
      found.push({ reference, use: null, texts: [...first, ...listed] })
    }
    return found
  })
}

/** Texts of one file by reference and use; use 0 where a figure is only listed. */
function indexOf({ figures }: FiguresOfFile): Map<string, Map<number, string>> {
  const index = new Map<string, Map<number, string>>()
  for (const { reference, use = 0, text } of figures) {
    const uses = index.get(reference) ?? new Map<number, string>()
    uses.set(use, asSeen(text))
    index.set(reference, uses)
  }
  return index
}

/** What is printed tells neither at which space a line may end, nor marks without a shape. */
function asSeen(text: string): string {
  return text.replace(/\p{Cf}/gu, '').replace(/\s/g, ' ')
}

function isOne(texts: readonly { readonly text: string | null }[]): boolean {
  return texts.every(({ text }) => text === texts[0]?.text && text !== null)
}
