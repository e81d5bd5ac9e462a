import { and, asc, eq, inArray, notInArray, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../store/open-store.js'
import { cases } from '../store/schema.js'
import type { InspectionId } from '../store/inspection-id.js'

/** A case as it is kept: with its evidence note and the version of its row. */
export type CaseRow = typeof cases.$inferSelect

/** One case; undefined when there is none of that id. */
export async function caseRow(
  db: Database | Transaction,
  inspection: InspectionId,
  id: string,
): Promise<CaseRow | undefined> {
  const [found] = await db.select().from(cases).where(isCase(inspection, id))
  return found
}

/** The id of the case after one in their order; null after the last. */
export async function caseAfter(
  db: Database,
  inspection: InspectionId,
  { position, id }: Pick<CaseRow, 'position' | 'id'>,
  /** Cases that are passed over. */
  hidden: readonly string[],
): Promise<string | null> {
  const [found] = await db
    .select({ id: cases.id })
    .from(cases)
    .where(
      and(
        eq(cases.inspection, inspection),
        sql`(${cases.position}, ${cases.id}) > (${position}, ${id})`,
        hidden.length === 0 ? undefined : notInArray(cases.id, [...hidden]),
      ),
    )
    .orderBy(asc(cases.position), asc(cases.id))
    .limit(1)
  return found?.id ?? null
}

/** Which of these are ids of cases. */
export async function knownIds(
  db: Database,
  inspection: InspectionId,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await db
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.inspection, inspection), inArray(cases.id, [...ids])))
  return new Set(found.map(({ id }) => id))
}

/** The condition that finds a case. */
export function isCase(inspection: InspectionId, id: string) {
  return and(eq(cases.inspection, inspection), eq(cases.id, id))
}
