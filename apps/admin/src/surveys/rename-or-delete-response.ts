import { and, eq } from 'drizzle-orm'
import { textsOf } from '../inspection/texts-of.js'
import { changeEvidence, type AtWork } from '../inspection/change-inspection.js'
import { NotThere } from '../store/not-there.js'
import type { Database } from '../store/open-store.js'
import { responses } from '../store/schema.js'
import type { InspectionId } from '../store/inspection-id.js'

/** Gives a response another id; false when there is one of that id. */
export async function renameResponse(
  db: Database,
  work: AtWork,
  survey: string,
  id: string,
  to: string,
): Promise<boolean> {
  const inspection = work.inspection.id
  const record = `response ${id} to ${survey}`
  const renamed = await changeEvidence(db, work, 'rename', record, async (tx) => {
    const its = isResponse(inspection, survey, id)
    const [held] = await tx.select().from(responses).where(its).for('update')
    if (!held) throw new NotThere()
    const [taken] = await tx
      .select()
      .from(responses)
      .where(isResponse(inspection, survey, to))
    if (taken) return null
    await tx.update(responses).set({ id: to }).where(its)
    return { before: { id }, after: { id: to }, result: true }
  })
  return renamed ?? false
}

/** Deletes a response to a survey. */
export function deleteResponse(
  db: Database,
  work: AtWork,
  survey: string,
  id: string,
  reason: string,
): Promise<unknown> {
  const record = `response ${id} to ${survey}`
  return changeEvidence(db, work, 'remove', record, async (tx) => {
    const [removed] = await tx
      .delete(responses)
      .where(isResponse(work.inspection.id, survey, id))
      .returning()
    if (!removed) throw new NotThere()
    const { characteristics, answers, position } = removed
    return {
      before: { characteristics, answers, ...textsOf(removed), position },
      after: { reason },
      result: undefined,
    }
  })
}

/** The condition that finds a response. */
export function isResponse(inspection: InspectionId, survey: string, id: string) {
  return and(
    eq(responses.inspection, inspection),
    eq(responses.survey, survey),
    eq(responses.id, id),
  )
}
