import type { ReportView, TableBlock } from '@inspectorate/publication'
import type { Markup } from '../markup/html.js'
import type { Places } from './places.js'

/** What every part of one page is rendered with. */
export interface Rendering {
  /** The report without the annexe of tables that unfold. */
  readonly view: ReportView
  /** The tables that unfold below each chart, by its id. */
  readonly unfolded: ReadonlyMap<string, readonly TableBlock[]>
  readonly places: Places
  readonly isFragment: boolean
  /** Whether what would change a rating unfolds below it. */
  readonly firmness: boolean
}

/** A piece of the page, in order; `isBlock` when it is one of the report’s blocks. */
export interface Part {
  readonly markup: Markup
  readonly isBlock?: true
}
