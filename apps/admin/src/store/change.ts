import { appendAudit } from './append-audit.js'
import type { Database, Transaction } from './open-store.js'
import type { InspectionId } from './inspection-id.js'
import { isTaken } from './is-taken.js'

/** Who changes something, and when. */
export interface Doer {
  /** Null for the app itself. */
  readonly account: string | null
  readonly at: Date
}

/** Somebody with an account who changes something. */
export interface Person extends Doer {
  readonly account: string
}

/** What is changed, for the audit trail. */
export interface Deed {
  /** A verb, such as `save` or `add`. */
  readonly action: string
  readonly inspection: InspectionId | null
  /** The kind of record and its id, such as `case P001`. */
  readonly record: string
}

/** What a change did: the record before and after it, null where there was none. */
export interface Done<T> {
  readonly before: unknown
  readonly after: unknown
  readonly result: T
}

/** Ends the transaction of a change that changes nothing. */
class Unchanged extends Error {}

/**
 * The one way to change anything: the change and its audit entry happen together or not at all. Work
 * that gives null changes nothing: whatever it did is undone, and nothing is in the audit trail.
 */
export async function change<D extends Done<unknown> | null>(
  db: Database,
  doer: Doer,
  deed: Deed,
  work: (tx: Transaction) => Promise<D>,
): Promise<ResultOf<D>> {
  for (let tried = 1; ; tried++)
    try {
      return await changeOnce(db, doer, deed, work)
    } catch (error) {
      if (error instanceof Unchanged) return null as ResultOf<D>
      // Two who wait for each other, or who add the first of something at once: the database undid all of
      // one of them, who comes again and finds what the other has done.
      if ((!isDeadlock(error) && !isTaken(error)) || tried === mostTries) throw error
    }
}

const mostTries = 3

function changeOnce<D extends Done<unknown> | null>(
  db: Database,
  doer: Doer,
  deed: Deed,
  work: (tx: Transaction) => Promise<D>,
): Promise<ResultOf<D>> {
  return db.transaction(async (tx) => {
    const done = await work(tx)
    if (done === null) throw new Unchanged()
    const { before, after, result } = done
    await appendAudit(tx, {
      ...doer,
      ...deed,
      before: JSON.stringify(before ?? null),
      after: JSON.stringify(after ?? null),
    })
    return result as ResultOf<D>
  })
}

function isDeadlock(error: unknown): boolean {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  return (cause as { code?: unknown } | null)?.code === '40P01'
}

/** What a change gives: null as well where its work may. */
export type ResultOf<D> = D extends Done<infer T> ? T : null
