import { and, eq, gt, lt, ne, or } from 'drizzle-orm'
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
  /** The session, as pages name it. */
  readonly session: string
  /** When they last showed who they are. */
  readonly confirmed: Date
  /** Whether they showed a second factor, or it is the provider’s business. */
  readonly strong: boolean
}

/** Where and how a session is opened. */
export interface Opening {
  /** The browser in words. */
  readonly device: string
  readonly address: string
  readonly strong: boolean
}

/** Opens a session and returns its token. Sessions that have ended are cleared away. */
export async function openSession(
  db: Database | Transaction,
  account: string,
  now: Date,
  { device, address, strong }: Opening,
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
  await db.insert(sessions).values({
    tokenHash: tokenHash(token),
    account,
    opened: now,
    seen: now,
    confirmed: now,
    strong,
    device,
    address,
  })
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
      session: sessions.id,
      confirmed: sessions.confirmed,
      strong: sessions.strong,
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
  const { id, name, administrator, session, confirmed, strong } = found
  return { id, name, administrator, session, confirmed, strong }
}

/** The sessions of an account that have not ended, the latest first. */
export function sessionsOf(db: Database, account: string, now: Date) {
  return db
    .select({
      id: sessions.id,
      opened: sessions.opened,
      seen: sessions.seen,
      device: sessions.device,
      address: sessions.address,
      strong: sessions.strong,
    })
    .from(sessions)
    .where(
      and(
        eq(sessions.account, account),
        gt(sessions.seen, before(now, idleLimit)),
        gt(sessions.opened, before(now, absoluteLimit)),
      ),
    )
    .orderBy(sessions.seen, sessions.id)
    .then((rows) => rows.toReversed())
}

export async function closeSession(db: Database | Transaction, token: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.tokenHash, tokenHash(token)))
}

/** Ends every session of an account; returns how many there were. */
export async function closeSessionsOf(
  db: Pick<Database, 'delete'>,
  account: string,
  /** One, or all but one, by what pages name them by. */
  which: { readonly only?: string; readonly but?: string } = {},
): Promise<number> {
  const ended = await db
    .delete(sessions)
    .where(
      and(
        eq(sessions.account, account),
        which.only === undefined ? undefined : eq(sessions.id, which.only),
        which.but === undefined ? undefined : ne(sessions.id, which.but),
      ),
    )
    .returning({ id: sessions.id })
  return ended.length
}

/** Notes that who is signed in has shown again who they are. */
export async function confirmSession(
  db: Pick<Database, 'update'>,
  session: string,
  now: Date,
): Promise<void> {
  await db.update(sessions).set({ confirmed: now }).where(eq(sessions.id, session))
}

/** Notes that who is signed in has a second factor from now on, and has shown it. */
export async function strengthenSession(
  db: Pick<Database, 'update'>,
  session: string,
): Promise<void> {
  await db.update(sessions).set({ strong: true }).where(eq(sessions.id, session))
}

function before(now: Date, milliseconds: number): Date {
  return new Date(now.getTime() - milliseconds)
}
