import type { Framework } from '@inspectorate/core'
import { and, eq, sql } from 'drizzle-orm'
import { changeInspection, type AtWork } from '../inspection/change-inspection.js'
import { evidenceMark } from '../inspection/evidence-mark.js'
import { Conflict } from '../store/conflict.js'
import type { Database, Transaction } from '../store/open-store.js'
import { decisions, type DecisionKind } from '../store/schema.js'
import { frameworkOf } from '../inspection/framework-of.js'
import { holdEvidence, newFaults, rulesFaults } from './rules-faults.js'
import { picksRating, type DecisionFields } from './decision.js'
import type { InspectionId } from '../store/inspection-id.js'

/** There is no judgement that an answer to decision guidance could go with. */
export class NotJudged extends Error {}

/** The rules do not allow it; what is wrong is the message. */
export class RefusedByRules extends Error {}

/** A standard is rated, or it is decided that it cannot be: never both. */
export class Contradicts extends Error {}

/** Records a decision on a standard over the version that was seen, 0 where there was none; null removes it. */
export function saveDecision(
  db: Database,
  work: AtWork,
  standard: string,
  kind: DecisionKind,
  seen: number,
  fields: DecisionFields | null,
): Promise<void> {
  const inspection = work.inspection.id
  const action = fields ? 'decide' : 'withdraw'
  return changeInspection(db, work, action, `${kind} on ${standard}`, async (tx) => {
    // What rules make of one decision hangs on others: they never change at the same moment.
    await holdEvidence(tx, inspection)
    const framework = await frameworkOf(tx, work.inspection)
    const faultsBefore = await rulesFaults(tx, work.inspection, framework)
    const key = isDecision(inspection, standard, kind)
    const [before] = await tx.select().from(decisions).where(key)
    if ((before?.version ?? 0) !== seen) throw new Conflict(before)
    if (fields && (await contradicts(tx, inspection, standard, kind))) throw new Contradicts()
    const after = fields && {
      rating: await ratingFor(tx, work, framework, standard, fields),
      reason: kind === 'judgement' ? '' : fields.reason,
      decidedBy: fields.decidedBy || null,
      account: work.doer.account,
      at: work.doer.at,
      version: seen + 1,
      evidence: await markNow(tx, inspection),
    }
    if (!after) await tx.delete(decisions).where(key)
    else if (before) await tx.update(decisions).set(after).where(key)
    else await tx.insert(decisions).values({ inspection, standard, kind, ...after })
    const [refused] = newFaults(faultsBefore, await rulesFaults(tx, work.inspection, framework))
    if (after && refused)
      throw new RefusedByRules(`Found ${refused.found}, expected ${refused.expected}`)
    if (kind !== 'judgement' || !after) return { before, after, result: undefined }
    // The answer to guidance that goes with it says the same.
    const isAnswer = isDecision(inspection, standard, 'departure')
    const [answer] = await tx.select().from(decisions).where(isAnswer)
    if (!answer || answer.rating === after.rating) return { before, after, result: undefined }
    const { rating } = after
    await tx
      .update(decisions)
      .set({ rating, version: answer.version + 1, evidence: after.evidence })
      .where(isAnswer)
    return {
      before: { judgement: before, departure: answer },
      after: { judgement: after, departure: { ...answer, rating, version: answer.version + 1 } },
      result: undefined,
    }
  })
}

async function markNow(tx: Transaction, inspection: InspectionId): Promise<string> {
  const { rows } = await tx.execute<{ mark: string }>(
    sql`select ${evidenceMark(inspection)} as mark`,
  )
  return rows[0]!.mark
}

async function contradicts(
  tx: Transaction,
  inspection: InspectionId,
  standard: string,
  kind: DecisionKind,
): Promise<boolean> {
  const others = await tx
    .select({ kind: decisions.kind })
    .from(decisions)
    .where(and(eq(decisions.inspection, inspection), eq(decisions.standard, standard)))
  const isUnrated = (one: DecisionKind) => one === 'not-rated'
  // That guidance was weighed says nothing of the rating.
  if (kind === 'considered') return false
  return others.some((one) => one.kind !== 'considered' && isUnrated(one.kind) !== isUnrated(kind))
}

async function ratingFor(
  tx: Transaction,
  { inspection }: AtWork,
  framework: Framework,
  standard: string,
  { kind, rating }: DecisionFields,
): Promise<string | null> {
  if (kind === 'not-rated' || kind === 'considered') return null
  if (picksRating(framework, standard, kind)) return rating
  const judgement = isDecision(inspection.id, standard, 'judgement')
  const [judged] = await tx.select().from(decisions).where(judgement)
  if (!judged) throw new NotJudged()
  return judged.rating
}

function isDecision(inspection: InspectionId, standard: string, kind: DecisionKind) {
  return and(
    eq(decisions.inspection, inspection),
    eq(decisions.standard, standard),
    eq(decisions.kind, kind),
  )
}
