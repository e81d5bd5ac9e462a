import type { ChartBlock, DistributionBlock, Footnote, ReportView } from '@inspectorate/publication'
import { bookmarkNames, type BookmarkNames } from './bookmark-names.js'
import type { PageShape } from '../styles/page-shape.js'
import { listNumbering, type ListNumbering } from './list-numbering.js'

/** What every part of one document is rendered with. */
export interface Rendering {
  readonly view: ReportView
  readonly page: PageShape
  /** Colour of bars that stand for no rating. */
  readonly accent: string
  /** In a document for editing, the sections that its anchors number. */
  readonly sections: readonly string[]
  /** Of the title on the cover, in points; that of its style where it fits. */
  readonly titleSize: number | undefined
  readonly bookmarks: BookmarkNames
  readonly numbering: ListNumbering
  readonly footnotes: ReadonlyMap<string, Footnote>
  /** Charts in the order in which they stand, as they are rendered. */
  readonly charts: (ChartBlock | DistributionBlock)[]
  /** Takes the next use of a figure or footnote, from 1. */
  use(id: string): number
}

/** A new one for each document, so that the same view gives the same names and numbers. */
export function rendering(
  view: ReportView,
  {
    page,
    accent,
    titleSize,
    sections = [],
  }: Pick<Rendering, 'page' | 'accent' | 'titleSize'> & { readonly sections?: readonly string[] },
): Rendering {
  const uses = new Map<string, number>()
  return {
    view,
    page,
    accent,
    sections,
    titleSize,
    bookmarks: bookmarkNames(),
    numbering: listNumbering(),
    charts: [],
    footnotes: new Map(view.footnotes.map((footnote) => [footnote.id, footnote])),
    use(id) {
      const next = (uses.get(id) ?? 0) + 1
      uses.set(id, next)
      return next
    },
  }
}
