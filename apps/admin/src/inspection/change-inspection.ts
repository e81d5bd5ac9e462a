import { eq } from 'drizzle-orm'
import { change, type Done, type Person, type ResultOf } from '../store/change.js'
import type { InspectionRow } from '../store/inspection-row.js'
import type { Database, Transaction } from '../store/open-store.js'
import { Published } from '../store/published.js'
import { inspections } from '../store/schema.js'

/** Who works in which inspection. */
export interface AtWork {
  readonly doer: Person
  readonly inspection: InspectionRow
}

/** Changes something in an inspection; throws `Published` once it is published, also when that happens at the same moment. */
export function changeInspection<D extends Done<unknown> | null>(
  db: Database,
  { doer, inspection }: AtWork,
  action: string,
  record: string,
  work: (tx: Transaction) => Promise<D>,
): Promise<ResultOf<D>> {
  return change(db, doer, { action, record, inspection: inspection.id }, async (tx) => {
    const [now] = await tx
      .select({ stage: inspections.stage })
      .from(inspections)
      .where(eq(inspections.id, inspection.id))
      .for('share')
    if (now?.stage === 'published') throw new Published()
    return work(tx)
  })
}
