import { bareRecord, type Inspection } from '@inspectorate/core'
import { asc, eq } from 'drizzle-orm'
import type { Database, Transaction } from '../store/open-store.js'
import { recorded, type RecordedList } from '../store/schema.js'
import type { InspectionId } from '../store/inspection-id.js'

/** What was recorded because rules ask for it, as an inspection holds it; nothing where nothing is. */
export async function recordedOf(
  db: Database | Transaction,
  inspection: InspectionId,
): Promise<Pick<Inspection, RecordedList>> {
  const rows = await db
    .select({ list: recorded.list, id: recorded.id, value: recorded.value })
    .from(recorded)
    .where(eq(recorded.inspection, inspection))
    .orderBy(asc(recorded.list), asc(recorded.id))
  const lists = bareRecord<Record<string, unknown>>([])
  for (const { list, id, value } of rows) (lists[list] ??= bareRecord<unknown>([]))[id] = value
  // What is stored was read by the same rules.
  return { ...lists }
}
