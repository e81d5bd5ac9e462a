import type { Mapping } from '../mapping/mapping-schema.js'
import type { MeaningOfNA } from '../columns/answer-words.js'
import type { IdsOfRows } from '../columns/ids-of-rows.js'

/** How a table is read, beside what its columns may be. */
export interface ReadOptions {
  readonly mapping?: Mapping | undefined
  /** What every `NA` means; when not said, by the mapping or not at all. */
  readonly na?: MeaningOfNA | undefined
  /** Which ids cases have; when not said, those under a heading of ours, or under the one that the mapping names. */
  readonly ids?: IdsOfRows | undefined
  /** A prefix for all ids of the file: those of another wave of the same collection. */
  readonly wave?: string | undefined
  /** Ids that look like names of people are those of places. */
  readonly namesOfPlaces?: boolean | undefined
  /** Whether a row that has nothing but this id is a case; when not said, by what the other ids look like. */
  readonly mayStandAlone?: (id: string) => boolean
}
