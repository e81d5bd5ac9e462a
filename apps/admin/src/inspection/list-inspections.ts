import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Database } from '../store/open-store.js'
import { inspections, memberships } from '../store/schema.js'
import type { InspectionRow } from '../store/inspection-row.js'

interface Visitor {
  /** Of their account. */
  readonly id: string
  readonly administrator: boolean
}

/** The inspections that somebody may know of: those at work, or those that were put away. */
export function listInspections(
  db: Database,
  visitor: Visitor,
  archived = false,
): Promise<InspectionRow[]> {
  const own = db
    .select({ id: memberships.inspection })
    .from(memberships)
    .where(eq(memberships.account, visitor.id))
  return db
    .select()
    .from(inspections)
    .where(
      and(
        visitor.administrator ? undefined : inArray(inspections.id, own),
        archived ? isNotNull(inspections.archived) : isNull(inspections.archived),
      ),
    )
    .orderBy(asc(inspections.slug))
}
