import { explain, rateTally, type Explanations, type Ratings } from '@inspectorate/core'
import { decisionsOf } from '../inspections/assemble-inspection.js'
import { frameworkOf } from '../inspections/framework-of.js'
import type { InspectionRow } from '../inspections/inspection-row.js'
import type { Database } from '../store/open-store.js'
import { countCases } from './count-cases.js'

/** The ratings as the evidence stands now, and why. */
export async function liveRatings(
  db: Database,
  inspection: InspectionRow,
): Promise<{ ratings: Ratings; explanations: Explanations }> {
  const framework = frameworkOf(inspection)
  const [counted, decided] = await Promise.all([
    countCases(db, inspection.id),
    decisionsOf(db, inspection.id),
  ])
  const ratings = rateTally({ service: inspection.details.service, ...decided }, framework, counted)
  return { ratings, explanations: explain(framework, ratings) }
}
