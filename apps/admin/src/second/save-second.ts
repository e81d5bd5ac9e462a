import type { Framework } from '@inspectorate/core'
import { and, eq } from 'drizzle-orm'
import { isCase } from '../cases/case-row.js'
import type { CaseContent } from '../cases/case-form.js'
import { answeredOf } from '../inspection/answered-of.js'
import { changeEvidence, type AtWork } from '../inspection/change-inspection.js'
import {
  isSecondOf,
  isShown,
  secondRecord,
  secondRow,
  type SecondRow,
} from '../inspection/second-assessment.js'
import { textsOf } from '../inspection/texts-of.js'
import { Closed } from '../store/closed.js'
import { Conflict } from '../store/conflict.js'
import { NotThere } from '../store/not-there.js'
import type { Database } from '../store/open-store.js'
import { cases, secondAssessments } from '../store/schema.js'

/** What a second assessor enters: what the case is, is not assessed again. */
export type SecondContent = Pick<CaseContent, 'answers' | 'texts' | 'note'>

/**
 * Saves a second assessment over the version that was seen, and says that it is finished where that is so. Throws a
 * `Conflict` with the row when there is a newer one, `NotThere` without one, `Closed` once both have finished.
 */
export function saveSecond(
  db: Database,
  work: AtWork,
  id: string,
  seen: number,
  content: SecondContent,
  finished: boolean,
): Promise<SecondRow> {
  const { doer, inspection } = work
  return changeEvidence(db, work, 'save', secondRecord(id), async (tx) => {
    const [before] = await tx
      .select()
      .from(secondAssessments)
      .where(isSecondOf(inspection.id, id))
      .for('update')
    if (!before) throw new NotThere()
    if (isShown(before)) throw new Closed('assessed-twice')
    const [saved] = await tx
      .update(secondAssessments)
      .set({
        ...content,
        version: seen + 1,
        finished: finished ? (before.finished ?? doer.at) : null,
      })
      .where(and(isSecondOf(inspection.id, id), eq(secondAssessments.version, seen)))
      .returning()
    if (!saved) throw new Conflict((await secondRow(tx, inspection.id, id))!)
    return { before: contentOf(before), after: contentOf(saved), result: saved }
  })
}

/** Says that the first assessor of a case has finished; false where questions are still open. */
export async function finishFirst(
  db: Database,
  work: AtWork,
  framework: Framework,
  id: string,
): Promise<boolean> {
  const { doer, inspection } = work
  const done = await changeEvidence(db, work, 'finish-first', `case ${id}`, async (tx) => {
    const [second] = await tx
      .select()
      .from(secondAssessments)
      .where(isSecondOf(inspection.id, id))
      .for('update')
    const [first] = await tx.select().from(cases).where(isCase(inspection.id, id))
    if (!second || !first) throw new NotThere()
    const { asked, answered } = answeredOf(framework, first)
    if (answered < asked || second.firstFinished !== null) return null
    await tx
      .update(secondAssessments)
      .set({ firstFinished: doer.at })
      .where(isSecondOf(inspection.id, id))
    return { before: null, after: { finished: true }, result: true }
  })
  return done ?? false
}

/** Takes a second assessment back, with a reason: the trail keeps what it held. */
export function takeBack(db: Database, work: AtWork, id: string, reason: string): Promise<unknown> {
  return changeEvidence(db, work, 'remove', secondRecord(id), async (tx) => {
    const [removed] = await tx
      .delete(secondAssessments)
      .where(isSecondOf(work.inspection.id, id))
      .returning()
    if (!removed) throw new NotThere()
    return {
      before: { ...contentOf(removed), assessor: removed.assessor },
      after: { reason },
      result: undefined,
    }
  })
}

/** As the audit trail keeps it. */
function contentOf(row: SecondRow) {
  return { answers: row.answers, ...textsOf(row), note: row.note, finished: row.finished !== null }
}
