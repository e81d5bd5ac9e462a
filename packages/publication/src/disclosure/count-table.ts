/** The answers that are counted. */
export const answers = ['yes', 'no', 'na'] as const
export type CountedAnswer = (typeof answers)[number]

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
  /** Whether the size of the subgroup is itself hidden. */
  readonly sizeHidden?: boolean
}

/** One question: everyone, and everyone split by each characteristic, so that rows of a split add up. */
export interface CountTable {
  readonly total: CountRow
  readonly splits: readonly (readonly CountRow[])[]
}

/** How many answered in any way. */
export function answered({ yes, no, na }: Pick<CountRow, CountedAnswer>): number {
  return yes + no + na
}

/** All rows: everyone first. */
export function rowsOf({ total, splits }: CountTable): CountRow[] {
  return [total, ...splits.flat()]
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0)
}
