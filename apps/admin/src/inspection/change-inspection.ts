import { eq } from 'drizzle-orm'
import { change, type Done, type Person, type ResultOf } from '../store/change.js'
import { Closed, type ClosedBecause } from '../store/closed.js'
import type { InspectionRow } from '../store/inspection-row.js'
import type { Database, Transaction } from '../store/open-store.js'
import { inspections } from '../store/schema.js'
import { closedBecause, evidenceClosedBecause } from './closed-because.js'

/** Who works in which inspection. */
export interface AtWork {
  readonly doer: Person
  readonly inspection: InspectionRow
}

/**
 * Changes something in an inspection that is no evidence: what is written, decided or said of it. Throws
 * `Closed` once it is published or archived, also when that happens at the same moment.
 */
export function changeInspection<D extends Done<unknown> | null>(
  db: Database,
  at: AtWork,
  action: string,
  record: string,
  work: (tx: Transaction) => Promise<D>,
): Promise<ResultOf<D>> {
  return changeWhileOpen(db, at, action, record, work, closedBecause)
}

/** Changes evidence: the one way to it. Throws `Closed` as well once the panel judges it, and when it was removed. */
export function changeEvidence<D extends Done<unknown> | null>(
  db: Database,
  at: AtWork,
  action: string,
  record: string,
  work: (tx: Transaction) => Promise<D>,
): Promise<ResultOf<D>> {
  return changeWhileOpen(db, at, action, record, work, evidenceClosedBecause)
}

function changeWhileOpen<D extends Done<unknown> | null>(
  db: Database,
  { doer, inspection }: AtWork,
  action: string,
  record: string,
  work: (tx: Transaction) => Promise<D>,
  isClosed: (row: InspectionRow) => ClosedBecause | null,
): Promise<ResultOf<D>> {
  return change(db, doer, { action, record, inspection: inspection.id }, async (tx) => {
    // Shared with others who change it, and kept from who takes it to another stage.
    const [now] = await tx
      .select()
      .from(inspections)
      .where(eq(inspections.id, inspection.id))
      .for('share')
    const because = now ? isClosed(now) : null
    if (because !== null) throw new Closed(because)
    return work(tx)
  })
}
