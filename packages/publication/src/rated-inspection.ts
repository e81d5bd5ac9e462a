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
  readonly cases: Tally
  /** By survey. */
  readonly surveys: Readonly<Record<string, Tally>>
  readonly ratings: Ratings
  readonly firmness: Firmness
}

/** How large the sample is, and of how many cases it was drawn. */
export function sampleOf({ cases, inspection }: RatedInspection): SampleSize {
  return { size: cases.size, cohort: inspection.sample.cohort }
}
