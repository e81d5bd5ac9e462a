import { and, eq } from 'drizzle-orm'
import type { Transaction } from '../store/open-store.js'
import { recorded, type RecordedList } from '../store/schema.js'
import type { AtWork } from './change-inspection.js'

/** Writes one thing that was recorded; null removes it. */
export async function writeRecorded(
  tx: Transaction,
  { doer, inspection }: AtWork,
  list: RecordedList,
  id: string,
  value: unknown,
): Promise<void> {
  const row = { inspection: inspection.id, list, id }
  if (value === null)
    await tx
      .delete(recorded)
      .where(
        and(eq(recorded.inspection, inspection.id), eq(recorded.list, list), eq(recorded.id, id)),
      )
  else
    await tx
      .insert(recorded)
      .values({ ...row, value, account: doer.account, at: doer.at })
      .onConflictDoUpdate({
        target: [recorded.inspection, recorded.list, recorded.id],
        set: { value, account: doer.account, at: doer.at },
      })
}
