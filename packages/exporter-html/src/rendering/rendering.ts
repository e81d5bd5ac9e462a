import type { ReportView } from '@inspectorate/publication'
import type { Markup } from '../markup/html.js'
import type { Places } from './places.js'

/** What every part of one page is rendered with. */
export interface Rendering {
  readonly view: ReportView
  readonly places: Places
  /** Whether what would change a rating unfolds below it. */
  readonly firmness: boolean
}

/** A piece of the page, in order; `isBlock` when it is one of the report’s blocks. */
export interface Part {
  readonly markup: Markup
  readonly isBlock?: true
}
