import { and, eq } from 'drizzle-orm'
import { textsOf } from '../inspection/texts-of.js'
import { demandUnsettled } from '../inspection/second-assessment.js'
import { changeEvidence, type AtWork } from '../inspection/change-inspection.js'
import { Conflict } from '../store/conflict.js'
import { NotThere } from '../store/not-there.js'
import type { Database } from '../store/open-store.js'
import { cases } from '../store/schema.js'
import { caseRow, isCase } from './case-row.js'

/** Gives a case another id; false when there is one of that id. Its answers and its note go with it. */
export async function renameCase(
  db: Database,
  work: AtWork,
  id: string,
  to: string,
): Promise<boolean> {
  const inspection = work.inspection.id
  const renamed = await changeEvidence(db, work, 'rename', `case ${id}`, async (tx) => {
    const [held] = await tx.select().from(cases).where(isCase(inspection, id)).for('update')
    if (!held) throw new NotThere()
    await demandUnsettled(tx, inspection, [id], () => true)
    if (await caseRow(tx, inspection, to)) return null
    await tx
      .update(cases)
      .set({ id: to, version: held.version + 1 })
      .where(isCase(inspection, id))
    return { before: { id }, after: { id: to }, result: true }
  })
  return renamed ?? false
}

/** Deletes a case over the version that was seen. Throws a `Conflict` when somebody changed it meanwhile. */
export function deleteCase(
  db: Database,
  work: AtWork,
  id: string,
  seen: number,
  reason: string,
): Promise<unknown> {
  const inspection = work.inspection.id
  return changeEvidence(db, work, 'remove', `case ${id}`, async (tx) => {
    await demandUnsettled(tx, inspection, [id], () => true)
    const [removed] = await tx
      .delete(cases)
      .where(and(isCase(inspection, id), eq(cases.version, seen)))
      .returning()
    if (!removed) {
      if (!(await caseRow(tx, inspection, id))) throw new NotThere()
      throw new Conflict(null)
    }
    const { characteristics, answers, note, position } = removed
    return {
      before: { characteristics, answers, ...textsOf(removed), note, position },
      after: { reason },
      result: undefined,
    }
  })
}
