import { appendAudit } from '../audit/append-audit.js'
import type { Database, Transaction } from './open-store.js'

/** Who changes something, and when. */
export interface Doer {
  /** Null for the app itself. */
  readonly account: string | null
  readonly at: Date
}

/** What is changed, for the audit trail. */
export interface Deed {
  /** A verb, such as `save` or `add`. */
  readonly action: string
  readonly inspection: string | null
  /** The kind of record and its id, such as `case P001`. */
  readonly record: string
}

/** What a change did: the record before and after it, null where there was none. */
export interface Done<T> {
  readonly before: unknown
  readonly after: unknown
  readonly result: T
}

/** The one way to change anything: the change and its audit entry happen together or not at all. */
export function change<T>(
  db: Database,
  doer: Doer,
  deed: Deed,
  work: (tx: Transaction) => Promise<Done<T>>,
): Promise<T> {
  return db.transaction(async (tx) => {
    const { before, after, result } = await work(tx)
    await appendAudit(tx, {
      ...doer,
      ...deed,
      before: JSON.stringify(before ?? null),
      after: JSON.stringify(after ?? null),
    })
    return result
  })
}
