import { and, eq, lt, or } from 'drizzle-orm'
import type { Database, Transaction } from '../store/open-store.js'
import { accounts, sessions } from '../store/schema.js'
import { newToken, tokenHash } from './token.js'

const minute = 60_000
/** A session ends after so long without a request, in milliseconds. */
const idleLimit = 60 * minute
/** And so long after it was opened, whatever happened. */
const absoluteLimit = 12 * 60 * minute

/** Somebody who is signed in. */
export interface SignedIn {
  readonly id: string
  readonly name: string
  readonly administrator: boolean
}

/** Opens a session and returns its token. Sessions that have ended are cleared away. */
export async function openSession(
  db: Database | Transaction,
  account: string,
  now: Date,
): Promise<string> {
  const token = newToken()
  await db
    .delete(sessions)
    .where(
      or(
        lt(sessions.seen, before(now, idleLimit)),
        lt(sessions.opened, before(now, absoluteLimit)),
      ),
    )
  await db.insert(sessions).values({ tokenHash: tokenHash(token), account, opened: now, seen: now })
  return token
}

/** Whose session a token opens; null when it has ended or its account is disabled. */
export async function findSession(
  db: Database,
  token: string,
  now: Date,
): Promise<SignedIn | null> {
  const hash = tokenHash(token)
  const [found] = await db
    .select({
      id: accounts.id,
      name: accounts.name,
      administrator: accounts.administrator,
      opened: sessions.opened,
      seen: sessions.seen,
    })
    .from(sessions)
    .innerJoin(accounts, and(eq(accounts.id, sessions.account), eq(accounts.disabled, false)))
    .where(eq(sessions.tokenHash, hash))
  if (!found || found.seen <= before(now, idleLimit) || found.opened <= before(now, absoluteLimit))
    return null
  if (found.seen < before(now, minute))
    await db.update(sessions).set({ seen: now }).where(eq(sessions.tokenHash, hash))
  return { id: found.id, name: found.name, administrator: found.administrator }
}

export async function closeSession(db: Database | Transaction, token: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.tokenHash, tokenHash(token)))
}

/** Ends every session of an account. */
export async function closeSessionsOf(
  db: Pick<Database, 'delete'>,
  account: string,
): Promise<void> {
  await db.delete(sessions).where(eq(sessions.account, account))
}

function before(now: Date, milliseconds: number): Date {
  return new Date(now.getTime() - milliseconds)
}
