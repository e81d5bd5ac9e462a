import type { Framework, Tally } from '@inspectorate/core'
import type { ProgrammeEntry } from './programme-entry.js'

/** A published inspection as a programme sees it: what was published, by which framework, and what it counted. */
export interface ProgrammeRecord {
  readonly entry: ProgrammeEntry
  readonly framework: Framework
  /** What its cases answered; of key questions at least. */
  readonly cases: Tally
}
