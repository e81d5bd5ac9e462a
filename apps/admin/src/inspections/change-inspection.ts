import { eq } from 'drizzle-orm'
import { change, type Done, type ResultOf } from '../store/change.js'
import type { Database, Transaction } from '../store/open-store.js'
import { inspections } from '../store/schema.js'
import { PageFault } from '../web/page-fault.js'
import type { InspectionVisit } from '../web/visit.js'

/** Changes something in an inspection; refused once it is published, also when that happens at the same moment. */
export function changeInspection<D extends Done<unknown> | null>(
  db: Database,
  { doer, inspection }: Pick<InspectionVisit, 'doer' | 'inspection'>,
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
    if (now?.stage === 'published') throw new PageFault(409)
    return work(tx)
  })
}
