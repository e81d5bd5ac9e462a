import type { PrintedFigure } from '@inspectorate/publication'
import type { WordDocument } from './read/word-document.js'

/**
 * A bookmark of a figure: its id with underscores for hyphens, then which use it is. LibreOffice
 * reads footnotes as copies and names their bookmarks so, cut to 40 characters: `figure_cases_2_Cop`.
 */
const figureBookmark = /^(figure_[a-z0-9_]+)_(\d+)(_(?:C\w*)?)?$/

/** A figure in a Word document; its id is kept though references are lost. */
export interface WordFigure extends PrintedFigure {
  readonly id: string
  readonly use: number
}

/** Which figure a bookmark is, and which use of it; undefined for other bookmarks. */
export function figureOfBookmark(
  name: string,
): { readonly id: string; readonly use: number } | undefined {
  const [, stem, use] = figureBookmark.exec(name) ?? []
  return stem === undefined ? undefined : { id: stem.replaceAll('_', '-'), use: Number(use) }
}

/** The bound figures of a document. Reports made before have references among their properties; where both were lost, a figure’s id stands for its reference. */
export function figuresOfWord({ bookmarks, references, properties }: WordDocument): WordFigure[] {
  return [...bookmarks].flatMap(([name, text]) => {
    const [, stem, use, copy] = figureBookmark.exec(name) ?? []
    if (stem === undefined) return []
    // Where the first is still there, the copy is text that an editor repeated.
    if (copy !== undefined && bookmarks.has(`${stem}_${use}`)) return []
    const id = stem.replaceAll('_', '-')
    return [
      { id, reference: references.get(id) ?? properties.get(id) ?? id, use: Number(use), text },
    ]
  })
}
