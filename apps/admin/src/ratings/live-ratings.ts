import {
  explain,
  rateTally,
  type Explanations,
  type Framework,
  type InspectionDecisions,
  type Ratings,
  type Tally,
} from '@inspectorate/core'
import { decisionsOf } from '../inspection/assemble-inspection.js'
import type { InspectionRow } from '../store/inspection-row.js'
import { recordedOf } from '../inspection/recorded-of.js'
import type { Database, Transaction } from '../store/open-store.js'
import { countCases } from '../inspection/count-cases.js'

/** All that ratings rest on beside the cases, as it stands now. */
export async function currentDecisions(
  db: Database | Transaction,
  { id, details }: Pick<InspectionRow, 'id' | 'details'>,
): Promise<InspectionDecisions> {
  const decided = await decisionsOf(db, id)
  return { service: details.service, ...decided, ...(await recordedOf(db, id)) }
}

/** The ratings as the evidence stands now, what they rest on, and why. */
export interface LiveRatings {
  readonly cases: Tally
  readonly decisions: InspectionDecisions
  readonly ratings: Ratings
  readonly explanations: Explanations
}

/** Rates an inspection as it stands now. */
export async function liveRatings(
  db: Database,
  inspection: InspectionRow,
  framework: Framework,
): Promise<LiveRatings> {
  const [cases, decisions] = await Promise.all([
    countCases(db, inspection.id, framework),
    currentDecisions(db, inspection),
  ])
  const ratings = rateTally(framework, decisions, cases)
  return { cases, decisions, ratings, explanations: explain(framework, ratings) }
}
