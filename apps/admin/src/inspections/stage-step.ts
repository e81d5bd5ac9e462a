import { and, eq } from 'drizzle-orm'
import type { Check } from '../check/check-in-process.js'
import type { Transaction, Database } from '../store/open-store.js'
import { inspections, memberships } from '../store/schema.js'
import { assembleInspection } from './assemble-inspection.js'
import type { Blocker } from './blocker.js'
import { blockers } from './blockers.js'
import type { InspectionRow } from './inspection-row.js'
import { rated } from './rated.js'

/** What blocks the inspection’s next stage now. */
export async function currentBlockers(
  db: Database | Transaction,
  inspection: InspectionRow,
  check: Check,
): Promise<Blocker[]> {
  const leads = await db
    .select({ account: memberships.account })
    .from(memberships)
    .where(and(eq(memberships.inspection, inspection.id), eq(memberships.role, 'lead')))
    .limit(1)
  return blockers(
    inspection.stage,
    rated(await assembleInspection(db, inspection)),
    leads.length > 0,
    check,
  )
}

/** The inspection’s row, kept from others until the transaction ends. */
export async function holdInspection(tx: Transaction, id: string): Promise<InspectionRow> {
  const [row] = await tx.select().from(inspections).where(eq(inspections.id, id)).for('update')
  return row!
}
