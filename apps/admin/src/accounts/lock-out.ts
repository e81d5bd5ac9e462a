import { and, count, eq, gt, inArray, lt, max, or, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../store/open-store.js'
import { failedSignIns } from '../store/schema.js'
import { tokenHash } from '../web/token.js'

/** Keys of two numbers, so that no hash is the key of something else. */
const signInLock = 7_121_005
const minute = 60_000
const remembered = 60 * minute
const firstWait = 15_000
const longestWait = 15 * minute
/**
 * Failures that cost no waiting: at one account from one address, from one address, and at one
 * account from wherever. The last is high: nobody keeps somebody out by failing for them.
 */
const free = {
  first: { pair: 5, address: 50, account: 100 },
  // Only who has the password comes so far, so nobody keeps somebody out; and a code has six digits.
  second: { pair: 5, address: 50, account: 10 },
}

/** Who tries to sign in, from where, and whether by the first factor or the second. */
export interface Attempt {
  readonly email: string
  readonly address: string
  readonly step: keyof typeof free
}

export type Claim =
  /** The try counts as a failure until `forgetFailures` says otherwise. */
  | { readonly mayTry: true; readonly rows: readonly number[] }
  | { readonly mayTry: false; readonly wait: number }

/** Counts a try before its password is looked at, so that many at once count as many. Waits, in milliseconds, double. */
export function claimTry(db: Database, attempt: Attempt, now: Date): Promise<Claim> {
  return db.transaction(async (tx) => {
    let wait = 0
    const keys = Object.values(keysOf(attempt))
    for (const key of keys) {
      await tx.execute(sql`select pg_advisory_xact_lock(${signInLock}, hashtext(${key.key}))`)
      wait = Math.max(wait, await waitFor(tx, key, now))
    }
    if (wait > 0) return { mayTry: false, wait }
    const added = await tx
      .insert(failedSignIns)
      .values(keys.map(({ key }) => ({ key, at: now })))
      .returning({ id: failedSignIns.id })
    await tx.delete(failedSignIns).where(lt(failedSignIns.at, ago(now, remembered)))
    return { mayTry: true, rows: added.map(({ id }) => id) }
  })
}

/** After a success the account starts afresh; of the address only this try is forgotten, or one account would free it. */
export async function forgetFailures(
  db: Database,
  attempt: Attempt,
  rows: readonly number[],
): Promise<void> {
  const { pair, account } = keysOf(attempt)
  await db
    .delete(failedSignIns)
    .where(
      or(inArray(failedSignIns.key, [pair.key, account.key]), inArray(failedSignIns.id, [...rows])),
    )
}

interface Key {
  readonly key: string
  readonly allowed: number
}

async function waitFor(tx: Transaction, { key, allowed }: Key, now: Date): Promise<number> {
  const [found] = await tx
    .select({ failures: count(), last: max(failedSignIns.at) })
    .from(failedSignIns)
    .where(and(eq(failedSignIns.key, key), gt(failedSignIns.at, ago(now, remembered))))
  const over = (found?.failures ?? 0) - allowed
  if (over < 0 || !found?.last) return 0
  const wait = Math.min(longestWait, firstWait * 2 ** Math.min(over, 10))
  return found.last.getTime() + wait - now.getTime()
}

/** Hashes, so that the table holds no personal data; always locked in this order. */
function keysOf({ email, address, step }: Attempt): Record<'pair' | 'address' | 'account', Key> {
  const { pair, address: place, account } = free[step]
  const of = step === 'first' ? '' : 'second '
  return {
    pair: { key: tokenHash(`${of}pair ${email} ${address}`), allowed: pair },
    address: { key: tokenHash(`${of}address ${address}`), allowed: place },
    account: { key: tokenHash(`${of}account ${email}`), allowed: account },
  }
}

/** How long to wait, in words. */
export function waitInWords(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  return seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`
}

function ago(now: Date, milliseconds: number): Date {
  return new Date(now.getTime() - milliseconds)
}
