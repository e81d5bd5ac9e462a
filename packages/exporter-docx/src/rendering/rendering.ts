import { blocksIn } from '@inspectorate/publication/exporter'
import type { ChartBlock, DistributionBlock, Footnote, ReportView } from '@inspectorate/publication'
import type { EditingComment } from './editing-comment.js'
import { bookmarkNames, type BookmarkNames } from './bookmark-names.js'
import type { PageShape } from '../styles/page-shape.js'
import type { RatingWidths } from './rating-widths.js'
import type { TextWidths } from './text-widths.js'
import { listNumbering, type ListNumbering } from './list-numbering.js'

/** What every part of one document is rendered with. */
export interface Rendering {
  readonly view: ReportView
  readonly page: PageShape
  readonly ratings: RatingWidths
  readonly widthOf: TextWidths
  /** Colour of bars that stand for no rating. */
  readonly accent: string
  /** Colours of a house for the further series of charts; ours where it has none. */
  readonly seriesColors: readonly string[]
  /** In a document for editing, the sections that its anchors number. */
  readonly sections: readonly string[]
  /** There, what authors wrote in sentences of the report: paragraphs with it are not locked. */
  readonly open: readonly string[]
  /** Whether paragraphs are locked because the report words them itself, or a lock is around what is rendered. */
  readonly lock: 'none' | 'paragraphs' | 'around'
  /** Comments on what is written, and their texts in the order in which they were made. */
  readonly comments: readonly EditingComment[]
  readonly commented: string[]
  /** Of the title on the cover, in points; that of its style where it fits. */
  readonly titleSize: number | undefined
  readonly bookmarks: BookmarkNames
  readonly numbering: ListNumbering
  readonly footnotes: ReadonlyMap<string, Footnote>
  /** What tables, charts and recommendations are called where text refers to them: `Table 3`, by their ids. */
  readonly names: ReadonlyMap<string, string>
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
    ratings,
    widthOf,
    accent,
    seriesColors = [],
    titleSize,
    sections = [],
    open = [],
    comments = [],
  }: Pick<Rendering, 'page' | 'ratings' | 'widthOf' | 'accent' | 'titleSize'> &
    Partial<Pick<Rendering, 'sections' | 'open' | 'comments' | 'seriesColors'>>,
): Rendering {
  const uses = new Map<string, number>()
  return {
    view,
    page,
    ratings,
    widthOf,
    accent,
    seriesColors,
    sections,
    open,
    lock: 'none',
    comments,
    commented: [],
    titleSize,
    bookmarks: bookmarkNames(),
    numbering: listNumbering(),
    names: namesOf(view),
    charts: [],
    footnotes: new Map(view.footnotes.map((footnote) => [footnote.id, footnote])),
    use(id) {
      const next = (uses.get(id) ?? 0) + 1
      uses.set(id, next)
      return next
    },
  }
}

function namesOf({ blocks }: ReportView): ReadonlyMap<string, string> {
  return new Map(
    [...blocksIn(blocks)].flatMap((block): [string, string][] => {
      if (block.kind === 'recommendation') return [[block.id, block.title]]
      if (!('numbered' in block) || !block.numbered) return []
      return [[block.id, `${block.numbered.label} ${block.numbered.number}`]]
    }),
  )
}
