import { and, eq, gt, lt, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../store/open-store.js'
import { accounts, halfSignIns, type SignInMethod } from '../store/schema.js'
import { newToken, tokenHash } from '../web/token.js'

const lifetime = 10 * 60_000

/** Somebody who has shown their first factor. */
export interface HalfSignIn {
  readonly account: string
  readonly email: string
  readonly method: SignInMethod
}

/** Begins to wait for a second factor; returns the token by which its browser goes on. */
export async function beginHalfSignIn(
  db: Database,
  account: string,
  method: SignInMethod,
  now: Date,
): Promise<string> {
  const token = newToken()
  await db.delete(halfSignIns).where(lt(halfSignIns.expires, now))
  const expires = new Date(now.getTime() + lifetime)
  await db.insert(halfSignIns).values({ tokenHash: tokenHash(token), account, method, expires })
  return token
}

/** Who waits; null when it took too long, it is done, or the account is disabled. */
export async function findHalfSignIn(
  db: Database,
  token: string,
  now: Date,
): Promise<HalfSignIn | null> {
  const [found] = await db
    .select({ account: accounts.id, email: accounts.email, method: halfSignIns.method })
    .from(halfSignIns)
    .innerJoin(accounts, and(eq(accounts.id, halfSignIns.account), eq(accounts.disabled, false)))
    .where(valid(token, now))
  return found ?? null
}

/** Ends the wait, so that it leads to one session; false when it has ended. */
export async function takeHalfSignIn(tx: Transaction, token: string, now: Date): Promise<boolean> {
  const taken = await tx
    .delete(halfSignIns)
    .where(and(valid(token, now), enabled))
    .returning({ account: halfSignIns.account })
  return taken.length > 0
}

const enabled = sql`exists (select from ${accounts} where ${accounts.id} = ${halfSignIns.account} and not ${accounts.disabled})`

function valid(token: string, now: Date) {
  return and(eq(halfSignIns.tokenHash, tokenHash(token)), gt(halfSignIns.expires, now))
}
