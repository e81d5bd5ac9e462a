import type { Block, ReportView } from '@inspectorate/publication'
import type { Places } from './places.js'

/** What every part of one report is prepared with. */
export interface Preparing {
  readonly view: ReportView
  readonly places: Places
  /** Whether what would change a rating is printed below it. */
  readonly firmness: boolean
}

/** The block of that kind. */
export type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>
