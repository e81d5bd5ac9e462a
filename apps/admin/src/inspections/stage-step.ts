import { and, eq } from 'drizzle-orm'
import { baseFramework } from '../framework/base-framework.js'
import type { Reading } from '../services/reading.js'
import type { Transaction, Database } from '../store/open-store.js'
import { inspections, memberships } from '../store/schema.js'
import { earlierDecisions, type EarlierDecision } from '../inspection/earlier-decisions.js'
import { openSecond } from '../inspection/second-assessment.js'
import { countUnfinished } from '../inspection/count-unanswered.js'
import { recordedOf } from '../inspection/recorded-of.js'
import { sendInspection } from '../inspection/sent-inspection.js'
import type { Blocker } from './blocker.js'
import { blockers } from './blockers.js'
import type { InspectionRow } from '../store/inspection-row.js'
import type { InspectionId } from '../store/inspection-id.js'

/** What blocks the inspection’s next stage now. Rejects with `Unread` when the checks cannot be finished. */
export async function currentBlockers(
  db: Database,
  inspection: InspectionRow,
  reading: Reading,
): Promise<Blocker[]> {
  const framework = await baseFramework(db, inspection)
  const earlier = await earlierDecisions(db, inspection)
  const found = await blockers(inspection.stage, framework, {
    recorded: () => recordedOf(db, inspection.id),
    twice: () => openSecond(db, inspection.id),
    cases: () => countUnfinished(db, inspection.id, framework),
    found: async (how) => reading[how](await sendInspection(db, inspection)),
    async hasLead() {
      const leads = await db
        .select({ account: memberships.account })
        .from(memberships)
        .where(and(eq(memberships.inspection, inspection.id), eq(memberships.role, 'lead')))
        .limit(1)
      return leads.length > 0
    },
  })
  return inspection.stage === 'ratings-panel' ? [...toConfirm(earlier), ...found] : found
}

/** Decisions that wait for the panel, because the evidence changed after they were recorded. */
function toConfirm(earlier: readonly EarlierDecision[]): Blocker[] {
  if (earlier.length === 0) return []
  const on = [...new Set(earlier.map(({ standard }) => standard))].join(', ')
  const text = `Confirm what was decided on earlier evidence, or decide anew: ${on}`
  return [{ text, part: 'judgements', where: 'decisions', must: true }]
}

/** The inspection’s row, kept from others until the transaction ends. */
export async function holdInspection(tx: Transaction, id: InspectionId): Promise<InspectionRow> {
  const [row] = await tx.select().from(inspections).where(eq(inspections.id, id)).for('update')
  return row!
}
