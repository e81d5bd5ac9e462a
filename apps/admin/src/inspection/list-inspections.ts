import { asc, eq, inArray } from 'drizzle-orm'
import type { Database } from '../store/open-store.js'
import { inspections, memberships } from '../store/schema.js'
import type { InspectionRow } from '../store/inspection-row.js'

interface Visitor {
  /** Of their account. */
  readonly id: string
  readonly administrator: boolean
}

/** The inspections that somebody may know of. */
export function listInspections(db: Database, visitor: Visitor): Promise<InspectionRow[]> {
  const own = db
    .select({ id: memberships.inspection })
    .from(memberships)
    .where(eq(memberships.account, visitor.id))
  return db
    .select()
    .from(inspections)
    .where(visitor.administrator ? undefined : inArray(inspections.id, own))
    .orderBy(asc(inspections.slug))
}
