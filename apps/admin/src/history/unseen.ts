import { and, eq, not, notInArray, type SQL } from 'drizzle-orm'
import { isUnshown, secondRecord } from '../inspection/second-assessment.js'
import type { Database } from '../store/open-store.js'
import { audit, secondAssessments } from '../store/schema.js'
import type { InspectionVisit } from '../web/visit.js'
import { entriesOf } from './history-entries.js'

/**
 * The condition of entries that a visitor may see: none of second assessments before both assessors have finished, and
 * nothing of cases that the visitor assesses a second time.
 */
export async function entriesSeen(
  db: Database,
  { inspection: { id }, blind }: InspectionVisit,
): Promise<SQL | undefined> {
  const rows = await db
    .select({ case: secondAssessments.case })
    .from(secondAssessments)
    .where(and(eq(secondAssessments.inspection, id), isUnshown()))
  const unseen = rows.map((one) => secondRecord(one.case))
  const hidden = await Promise.all(
    blind.map(async (one) => not((await entriesOf(db, id, `case ${one}`)).condition)),
  )
  return and(unseen.length === 0 ? undefined : notInArray(audit.record, unseen), ...hidden)
}
