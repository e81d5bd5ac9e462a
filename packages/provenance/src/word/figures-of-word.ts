import type { ReadFigure } from '../figures/read-figure.js'
import type { WordDocument } from './word-document.js'

/** A bookmark of a figure: its id with underscores for hyphens, then which use it is. */
const figureBookmark = /^(figure_\w+)_(\d+)$/

/** A figure in a Word document; its id is kept though properties are lost. */
export interface WordFigure extends ReadFigure {
  readonly id: string
  readonly use: number
}

/** The bound figures of a document. Where properties were lost, a figure’s id stands for its reference. */
export function figuresOfWord({ bookmarks, properties }: WordDocument): WordFigure[] {
  return [...bookmarks].flatMap(([name, text]) => {
    const [, stem, use] = figureBookmark.exec(name) ?? []
    if (stem === undefined) return []
    const id = stem.replaceAll('_', '-')
    return [{ id, reference: properties.get(id) ?? id, use: Number(use), text }]
  })
}
