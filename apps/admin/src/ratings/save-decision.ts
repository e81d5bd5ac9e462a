import { and, eq, sql } from 'drizzle-orm'
import { changeInspection } from '../inspections/change-inspection.js'
import { Conflict } from '../store/conflict.js'
import type { Database, Transaction } from '../store/open-store.js'
import { decisions, type DecisionKind } from '../store/schema.js'
import type { InspectionVisit } from '../web/visit.js'
import { frameworkOf } from '../inspections/framework-of.js'
import { picksRating, type DecisionFields } from './decision.js'

const decisionLock = 7_121_007

/** There is no judgement that an answer to decision guidance could go with. */
export class NotJudged extends Error {}

/** A standard is rated, or it is decided that it cannot be: never both. */
export class Contradicts extends Error {}

/** Records a decision on a standard over the version that was seen, 0 where there was none; null removes it. */
export function saveDecision(
  db: Database,
  visit: InspectionVisit,
  standard: string,
  kind: DecisionKind,
  seen: number,
  fields: DecisionFields | null,
): Promise<void> {
  const inspection = visit.inspection.id
  const action = fields ? 'decide' : 'withdraw'
  return changeInspection(db, visit, action, `${kind} on ${standard}`, async (tx) => {
    // A judgement and the answer to guidance that goes with it never change at the same moment.
    await tx.execute(
      sql`select pg_advisory_xact_lock(${decisionLock}, hashtext(${`${inspection} ${standard}`}))`,
    )
    const key = isDecision(inspection, standard, kind)
    const [before] = await tx.select().from(decisions).where(key)
    if ((before?.version ?? 0) !== seen) throw new Conflict(before)
    if (fields && (await contradicts(tx, inspection, standard, kind))) throw new Contradicts()
    const after = fields && {
      rating: await ratingFor(tx, visit, standard, fields),
      reason: kind === 'judgement' ? '' : fields.reason,
      decidedBy: fields.decidedBy || null,
      account: visit.visitor.id,
      at: visit.now,
      version: seen + 1,
    }
    if (!after) await tx.delete(decisions).where(key)
    else if (before) await tx.update(decisions).set(after).where(key)
    else await tx.insert(decisions).values({ inspection, standard, kind, ...after })
    if (kind !== 'judgement' || !after) return { before, after, result: undefined }
    // The answer to guidance that goes with it says the same.
    const isAnswer = isDecision(inspection, standard, 'departure')
    const [answer] = await tx.select().from(decisions).where(isAnswer)
    if (!answer || answer.rating === after.rating) return { before, after, result: undefined }
    const { rating } = after
    await tx
      .update(decisions)
      .set({ rating, version: answer.version + 1 })
      .where(isAnswer)
    return {
      before: { judgement: before, departure: answer },
      after: { judgement: after, departure: { ...answer, rating, version: answer.version + 1 } },
      result: undefined,
    }
  })
}

async function contradicts(
  tx: Transaction,
  inspection: string,
  standard: string,
  kind: DecisionKind,
): Promise<boolean> {
  const others = await tx
    .select({ kind: decisions.kind })
    .from(decisions)
    .where(and(eq(decisions.inspection, inspection), eq(decisions.standard, standard)))
  const isUnrated = (one: DecisionKind) => one === 'not-rated'
  return others.some((one) => isUnrated(one.kind) !== isUnrated(kind))
}

async function ratingFor(
  tx: Transaction,
  { inspection }: InspectionVisit,
  standard: string,
  { kind, rating }: DecisionFields,
): Promise<string | null> {
  if (kind === 'not-rated') return null
  if (picksRating(frameworkOf(inspection), standard, kind)) return rating
  const judgement = isDecision(inspection.id, standard, 'judgement')
  const [judged] = await tx.select().from(decisions).where(judgement)
  if (!judged) throw new NotJudged()
  return judged.rating
}

function isDecision(inspection: string, standard: string, kind: DecisionKind) {
  return and(
    eq(decisions.inspection, inspection),
    eq(decisions.standard, standard),
    eq(decisions.kind, kind),
  )
}
