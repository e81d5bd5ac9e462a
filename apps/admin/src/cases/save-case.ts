import { and, eq } from 'drizzle-orm'
import { changeInspection } from '../inspections/change-inspection.js'
import { Conflict } from '../store/conflict.js'
import type { Database } from '../store/open-store.js'
import { cases } from '../store/schema.js'
import { notFound } from '../web/page-fault.js'
import type { InspectionVisit } from '../web/visit.js'
import type { CaseContent } from './case-form.js'
import { caseRow, isCase, type CaseRow } from './case-row.js'
import { textsOf } from './texts-of.js'

/** Saves a case over the version that was seen. Throws a `Conflict` with the row when there is a newer one. */
export function saveCase(
  db: Database,
  visit: InspectionVisit,
  id: string,
  seen: number,
  content: CaseContent,
): Promise<CaseRow> {
  const inspection = visit.inspection.id
  return changeInspection(db, visit, 'save', `case ${id}`, async (tx) => {
    const before = await caseRow(tx, inspection, id)
    if (!before) throw notFound()
    const [saved] = await tx
      .update(cases)
      .set({ ...content, version: seen + 1 })
      .where(and(isCase(inspection, id), eq(cases.version, seen)))
      .returning()
    if (!saved) throw new Conflict((await caseRow(tx, inspection, id))!)
    return { before: contentOf(before), after: contentOf(saved), result: saved }
  })
}

/** As the audit trail keeps it. */
function contentOf(row: CaseRow) {
  const { characteristics, answers, note } = row
  return { characteristics, answers, ...textsOf(row), note }
}
