import type { Inspection } from '@inspectorate/core'
import { compareEntries } from './compare-entries.js'
import type { InspectionChange } from './inspection-change.js'

/** What the panel decided differently. */
export function compareDecisions(before: Inspection, after: Inspection): InspectionChange[] {
  return [
    ...compareEntries(before.judgements, after.judgements).map(
      ({ key, from, to }): InspectionChange => ({ code: 'judgement', standard: key, from, to }),
    ),
    ...compareEntries(before.departures, after.departures).map(
      ({ key, from, to }): InspectionChange => ({ code: 'departure', standard: key, from, to }),
    ),
    ...compareEntries(before.notRated, after.notRated).map(
      ({ key, from, to }): InspectionChange => ({ code: 'not-rated', standard: key, from, to }),
    ),
  ]
}
