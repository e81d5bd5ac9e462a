import type { Mapping } from '../mapping/mapping-schema.js'
import type { MeaningOfNA } from '../columns/answer-words.js'

/** How a table is read, beside what its columns may be. */
export interface ReadOptions {
  readonly mapping?: Mapping | undefined
  /** What every `NA` means; when not said, by the mapping or not at all. */
  readonly na?: MeaningOfNA | undefined
  /** Whether a row that has nothing but this id is a case; when not said, by what the other ids look like. */
  readonly mayStandAlone?: (id: string) => boolean
}
