import { and, eq } from 'drizzle-orm'
import { changeInspection } from '../inspections/change-inspection.js'
import { Conflict } from '../store/conflict.js'
import type { Database, Transaction } from '../store/open-store.js'
import { decisions, type DecisionKind } from '../store/schema.js'
import type { InspectionVisit } from '../web/visit.js'
import type { DecisionFields } from './decision.js'

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
  const key = isDecision(inspection, standard, kind)
  const action = fields ? 'decide' : 'withdraw'
  return changeInspection(db, visit, action, `${kind} on ${standard}`, async (tx) => {
    const [before] = await tx.select().from(decisions).where(key).for('update')
    if ((before?.version ?? 0) !== seen) throw new Conflict(before)
    const values = fields && {
      rating: kind === 'not-rated' ? null : fields.rating,
      reason: kind === 'judgement' ? '' : fields.reason,
      decidedBy: fields.decidedBy || null,
      account: visit.visitor.id,
      at: visit.now,
      version: seen + 1,
    }
    if (!values) await tx.delete(decisions).where(key)
    else if (before) await tx.update(decisions).set(values).where(key)
    else {
      const added = await tx
        .insert(decisions)
        .values({ inspection, standard, kind, ...values })
        .onConflictDoNothing()
        .returning()
      // Somebody else recorded one a moment ago.
      if (added.length === 0) throw new Conflict(null)
    }
    if (kind === 'judgement' && values)
      await alignDeparture(tx, inspection, standard, values.rating)
    return { before, after: values, result: undefined }
  })
}

/** A judged standard has one rating: its answer to decision guidance goes with the judgement. */
async function alignDeparture(
  tx: Transaction,
  inspection: string,
  standard: string,
  rating: string | null,
): Promise<void> {
  await tx
    .update(decisions)
    .set({ rating })
    .where(isDecision(inspection, standard, 'departure'))
}

function isDecision(inspection: string, standard: string, kind: DecisionKind) {
  return and(
    eq(decisions.inspection, inspection),
    eq(decisions.standard, standard),
    eq(decisions.kind, kind),
  )
}
