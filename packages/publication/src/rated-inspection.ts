import type {
  Firmness,
  Framework,
  Inspection,
  Ratings,
  SampleSize,
  Tally,
} from '@inspectorate/core'

/** An inspection with all that was computed from it: what every view is built from. */
export interface RatedInspection {
  readonly framework: Framework
  readonly inspection: Inspection
  /** The same with text that any format can hold. */
  readonly printable: Inspection
  /** What all cases answered: its own, and those that are pooled with them. */
  readonly cases: Tally
  /** The same told apart: its own, and by case set those of other inspections. */
  readonly caseSets: {
    readonly own: Tally
    readonly pooled: Readonly<Record<string, Tally>>
  }
  /** By survey. */
  readonly surveys: Readonly<Record<string, Tally>>
  readonly ratings: Ratings
  readonly firmness: Firmness
}

/** How large the sample is, and of how many cases it was drawn. */
export function sampleOf({ cases, inspection }: RatedInspection): SampleSize {
  return { size: cases.size, cohort: inspection.sample.cohort }
}
