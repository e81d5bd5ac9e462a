import {
  bareRecord,
  firmness,
  rateTally,
  type Firmness,
  tally,
  type Framework,
  type FramedInspection,
  type Inspection,
  type Ratings,
  type SampleSize,
  type Tally,
} from '@inspectorate/core'
import { wellFormed } from './wording/well-formed.js'

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

/** Tallies and rates an inspection once, for all its publications. */
export function rateForPublication({ inspection, framework }: FramedInspection): RatedInspection {
  const cases = tally(inspection.cases)
  const surveys = bareRecord(
    Object.entries(inspection.surveys).map(([id, responses]) => [id, tally(responses)] as const),
  )
  const printable = wellFormed(inspection)
  const ratings = rateTally(printable, framework, cases)
  return {
    framework,
    inspection,
    printable,
    cases,
    surveys,
    ratings,
    firmness: firmness(framework, inspection, ratings),
  }
}

/** How large the sample is, and of how many cases it was drawn. */
export function sampleOf({ cases, inspection }: RatedInspection): SampleSize {
  return { size: cases.size, cohort: inspection.sample.cohort }
}
