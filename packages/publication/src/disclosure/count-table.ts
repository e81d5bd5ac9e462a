/** The answers that are counted. */
export const answers = ['yes', 'no', 'na'] as const
export type CountedAnswer = (typeof answers)[number]

/** Answers counted together: `['yes', 'no']` are those who are relevant. */
export type Answers = readonly CountedAnswer[]

/** How often each answer was given by everyone, or by one subgroup. */
export interface CountRow {
  readonly yes: number
  readonly no: number
  readonly na: number
  /**
   * `controlled` rows may be hidden; `open` ones are outside disclosure control; `printed` ones would
   * be controlled, but a reader of the report knows them; `unpublished` ones stand nowhere.
   */
  readonly state: 'controlled' | 'open' | 'printed' | 'unpublished'
  /**
   * What a reader who does not see the row can tell of how many answered: nothing but that the row is
   * there (`hidden`), or not even that (`routed`: it is the hidden answer to an earlier question).
   */
  readonly size?: 'hidden' | 'routed' | undefined
}

/** One question: everyone, and everyone split by each characteristic, so that rows of a split add up. */
export interface CountTable {
  readonly total: CountRow
  readonly splits: readonly (readonly CountRow[])[]
  /** Whether other questions are asked of those who gave some answer: their sizes are these counts. */
  readonly leadsOn?: boolean
  /**
   * What answers to an earlier question tell of those who were asked this one: how many are relevant
   * `at most`; or `exactly`; or `wholly`, that all others were not applicable too.
   */
  readonly routed?: 'at most' | 'exactly' | 'wholly' | undefined
}

/** How many answered in any way. */
export function answered(row: Pick<CountRow, CountedAnswer>): number {
  return countIn(row, answers)
}

/** How many gave one of some answers. */
export function countIn(row: Pick<CountRow, CountedAnswer>, of: Answers): number {
  let count = 0
  for (const answer of of) count += row[answer]
  return count
}

/** All rows: everyone first. */
export function rowsOf({ total, splits }: CountTable): CountRow[] {
  return [total, ...splits.flat()]
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0)
}
