import { and, eq } from 'drizzle-orm'
import { caseRow, isCase } from '../cases/case-row.js'
import { changeEvidence, type AtWork } from '../inspection/change-inspection.js'
import { isSecondOf, isShown } from '../inspection/second-assessment.js'
import { textsOf } from '../inspection/texts-of.js'
import { Conflict } from '../store/conflict.js'
import { NotThere } from '../store/not-there.js'
import type { Database } from '../store/open-store.js'
import { cases, secondAssessments } from '../store/schema.js'

/** What two assessors, or a third person, settled on, and who decided it and why. */
export interface Settlement {
  readonly answers: Record<string, string>
  readonly texts: Record<string, string>
  readonly by: string
  readonly reason: string
}

/**
 * Writes what counts of a case that was assessed twice, over the version of the case that was seen. What the first had
 * answered is kept, for how far the two agreed is told by that. Throws a `Conflict` when somebody settled it meanwhile.
 */
export function settle(
  db: Database,
  work: AtWork,
  id: string,
  seen: number,
  { answers, texts, by, reason }: Settlement,
): Promise<unknown> {
  const inspection = work.inspection.id
  return changeEvidence(db, work, 'settle', `case ${id}`, async (tx) => {
    const [second] = await tx
      .select()
      .from(secondAssessments)
      .where(isSecondOf(inspection, id))
      .for('update')
    const before = await caseRow(tx, inspection, id)
    if (!before || !second || !isShown(second)) throw new NotThere()
    const [after] = await tx
      .update(cases)
      .set({ answers, texts, version: seen + 1 })
      .where(and(isCase(inspection, id), eq(cases.version, seen)))
      .returning()
    if (!after) throw new Conflict(null)
    await tx
      .update(secondAssessments)
      .set({ firstAnswers: second.firstAnswers ?? before.answers })
      .where(isSecondOf(inspection, id))
    const held = ({ characteristics, note, ...row }: typeof after) => ({
      characteristics,
      answers: row.answers,
      ...textsOf(row),
      note,
    })
    return { before: held(before), after: { ...held(after), by, reason }, result: undefined }
  })
}
