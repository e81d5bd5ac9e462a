import { sql } from 'drizzle-orm'
import { changeEvidence, type AtWork } from '../inspection/change-inspection.js'
import type { Database } from '../store/open-store.js'
import { cases } from '../store/schema.js'

/** Adds an empty case at the end; false when there is one of that id. */
export async function addCase(db: Database, work: AtWork, id: string): Promise<boolean> {
  const inspection = work.inspection.id
  const added = await changeEvidence(db, work, 'add', `case ${id}`, async (tx) => {
    const position = sql<number>`(select coalesce(max(position), -1) + 1 from cases where inspection = ${inspection})`
    const rows = await tx
      .insert(cases)
      .values({ inspection, id, position, characteristics: {}, answers: {} })
      .onConflictDoNothing()
      .returning()
    return rows.length === 0 ? null : { before: null, after: { id }, result: true }
  })
  return added ?? false
}
