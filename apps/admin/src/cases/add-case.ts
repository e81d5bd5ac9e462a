import { sql } from 'drizzle-orm'
import { changeInspection } from '../inspections/change-inspection.js'
import type { Database } from '../store/open-store.js'
import { cases } from '../store/schema.js'
import type { InspectionVisit } from '../web/visit.js'

/** Adds an empty case at the end; false when there is one of that id. */
export async function addCase(db: Database, visit: InspectionVisit, id: string): Promise<boolean> {
  const inspection = visit.inspection.id
  try {
    await changeInspection(db, visit, 'add', `case ${id}`, async (tx) => {
      const position = sql<number>`(select coalesce(max(position), -1) + 1 from cases where inspection = ${inspection})`
      const added = await tx
        .insert(cases)
        .values({ inspection, id, position, characteristics: {}, answers: {} })
        .onConflictDoNothing()
        .returning()
      if (added.length === 0) throw new Taken()
      return { before: null, after: { id }, result: undefined }
    })
    return true
  } catch (error) {
    if (error instanceof Taken) return false
    throw error
  }
}

/** Ends the transaction, so that nothing that did not happen is in the audit trail. */
class Taken extends Error {}
