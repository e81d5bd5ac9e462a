import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Database } from '../store/open-store.js'
import { inspections, memberships } from '../store/schema.js'
import type { InspectionRow } from '../store/inspection-row.js'

interface Visitor {
  /** Of their account. */
  readonly id: string
  readonly administrator: boolean
}

/** An inspection in a list, without its details. */
export type ListedInspection = Pick<
  InspectionRow,
  'id' | 'slug' | 'stage' | 'framework' | 'rules'
> & {
  /** The service’s. */
  readonly name: string
}

/** The inspections that somebody may know of: those at work, or those that were put away. */
export function listInspections(
  db: Database,
  visitor: Visitor,
  archived = false,
): Promise<ListedInspection[]> {
  const own = db
    .select({ id: memberships.inspection })
    .from(memberships)
    .where(eq(memberships.account, visitor.id))
  const { id, slug, stage, framework, rules, serviceName } = inspections
  const name = sql<string>`coalesce(${serviceName}, ${slug})`
  return db
    .select({ id, slug, stage, framework, rules, name })
    .from(inspections)
    .where(
      and(
        visitor.administrator ? undefined : inArray(inspections.id, own),
        archived ? isNotNull(inspections.archived) : isNull(inspections.archived),
      ),
    )
    .orderBy(asc(inspections.slug))
}

/** The whole rows of some inspections of a list, in its order. */
export async function inspectionRows(
  db: Database,
  list: readonly ListedInspection[],
): Promise<InspectionRow[]> {
  const ids = list.map(({ id }) => id)
  if (ids.length === 0) return []
  const rows = await db.select().from(inspections).where(inArray(inspections.id, ids))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
