import { and, eq } from 'drizzle-orm'
import { changeInspection, type AtWork } from '../inspection/change-inspection.js'
import { earlierDecisions, type EarlierDecision } from '../inspection/earlier-decisions.js'
import { Conflict } from '../store/conflict.js'
import type { Database } from '../store/open-store.js'
import { decisions, inspections } from '../store/schema.js'

/** What tells a decision, and its version that was seen. */
export function keyOfDecision({
  standard,
  kind,
  version,
}: Pick<EarlierDecision, 'standard' | 'kind' | 'version'>): string {
  return `${kind} ${version} ${standard}`
}

/**
 * Confirms decisions that were made on earlier evidence: they stand on the evidence of now. Throws a `Conflict`
 * where one of them was changed or confirmed meanwhile; then none is.
 */
export function confirmDecisions(
  db: Database,
  work: AtWork,
  keys: readonly string[],
): Promise<unknown> {
  const { doer, inspection } = work
  return changeInspection(db, work, 'confirm', 'decisions', async (tx) => {
    const [now] = await tx.select().from(inspections).where(eq(inspections.id, inspection.id))
    const open = await earlierDecisions(tx, now!)
    const chosen = open.filter((one) => keys.includes(keyOfDecision(one)))
    if (chosen.length < new Set(keys).size) throw new Conflict(null)
    if (chosen.length === 0) return null
    for (const { standard, kind, version } of chosen) {
      const confirmed = await tx
        .update(decisions)
        .set({
          evidence: now!.evidence,
          account: doer.account,
          at: doer.at,
          version: version + 1,
        })
        .where(
          and(
            eq(decisions.inspection, inspection.id),
            eq(decisions.standard, standard),
            eq(decisions.kind, kind),
            eq(decisions.version, version),
          ),
        )
        .returning()
      if (confirmed.length === 0) throw new Conflict(null)
    }
    const named = chosen.map(({ standard, kind, rating }) => ({ standard, kind, rating }))
    return { before: named, after: named, result: undefined }
  })
}
