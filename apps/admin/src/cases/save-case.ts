import { and, eq } from 'drizzle-orm'
import { changeEvidence, type AtWork } from '../inspection/change-inspection.js'
import { Conflict } from '../store/conflict.js'
import { NotThere } from '../store/not-there.js'
import type { Database } from '../store/open-store.js'
import { cases } from '../store/schema.js'
import type { CaseContent } from './case-form.js'
import { caseRow, isCase, type CaseRow } from './case-row.js'
import { demandUnsettled } from '../inspection/second-assessment.js'
import { textsOf } from '../inspection/texts-of.js'

/** Saves a case over the version that was seen. Throws a `Conflict` with the row when there is a newer one, `NotThere` without one. */
export function saveCase(
  db: Database,
  work: AtWork,
  id: string,
  seen: number,
  content: CaseContent,
): Promise<CaseRow> {
  const inspection = work.inspection.id
  return changeEvidence(db, work, 'save', `case ${id}`, async (tx) => {
    const before = await caseRow(tx, inspection, id)
    if (!before) throw new NotThere()
    await demandUnsettled(tx, inspection, [id])
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
