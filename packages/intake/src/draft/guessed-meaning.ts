import type { ColumnMeaning } from '../mapping/mapping-schema.js'

/** What a heading seems to be, how much it is like that (1: it is it), and how much it is like the next best. */
export interface GuessedMeaning {
  readonly meaning: ColumnMeaning
  /** Whether the heading bears an id of ours, so that it needs no line. */
  readonly isOurs: boolean
  readonly likeness: number
  readonly nextBest: number
  /** After how many letters of it the heading ends: it may be cut off there. */
  readonly cutAt?: number
  /** Whether the heading names a choice only, and not its question: what stands under it tells. */
  readonly isBareChoice?: boolean
  /** What it is like, in words. */
  readonly known: string
}
