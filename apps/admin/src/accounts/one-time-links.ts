import { and, eq, gt, isNull, lt, or, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../store/open-store.js'
import { accounts, oneTimeLinks } from '../store/schema.js'
import { newToken, tokenHash } from '../web/token.js'

const hours = 60 * 60_000
const lifetime = 72 * hours

const linkLock = 7_121_009

/** Makes a link with which an account’s owner chooses a password, or, without account, the first administrator is made. Earlier links of the account end. */
export async function newOneTimeLink(
  db: Database | Transaction,
  account: string | null,
  now: Date,
): Promise<string> {
  const token = newToken()
  const same = account === null ? isNull(oneTimeLinks.account) : eq(oneTimeLinks.account, account)
  const expires = new Date(now.getTime() + lifetime)
  await db.transaction(async (tx) => {
    // Of two that are made at the same moment, by two processes for one, the later ends the earlier.
    await tx.execute(sql`select pg_advisory_xact_lock(${linkLock}, hashtext(${account ?? ''}))`)
    await tx.delete(oneTimeLinks).where(or(same, lt(oneTimeLinks.expires, now)))
    await tx.insert(oneTimeLinks).values({ tokenHash: tokenHash(token), account, expires })
  })
  return `/welcome/${token}`
}

/** Whose a link is: no account’s for the first administrator. Null when it was used or is too old. */
export async function findOneTimeLink(
  db: Database | Transaction,
  token: string,
  now: Date,
): Promise<{ readonly account: string | null } | null> {
  const [found] = await db
    .select({ account: oneTimeLinks.account })
    .from(oneTimeLinks)
    .leftJoin(accounts, eq(accounts.id, oneTimeLinks.account))
    .where(and(valid(token, now), or(isNull(accounts.id), eq(accounts.disabled, false))))
  return found ?? null
}

/** Takes a link so that nobody can use it again; false when somebody has, or it would make a first administrator and there is one. */
export async function takeOneTimeLink(tx: Transaction, token: string, now: Date): Promise<boolean> {
  const [taken] = await tx.delete(oneTimeLinks).where(valid(token, now)).returning()
  if (!taken) return false
  return taken.account !== null || !(await hasAccounts(tx))
}

/** Ends the links of an account that were not used. */
export async function endOneTimeLinks(tx: Transaction, account: string): Promise<void> {
  await tx.delete(oneTimeLinks).where(eq(oneTimeLinks.account, account))
}

/** The link to make the first administrator; null once there is an account. */
export async function firstAdministratorLink(db: Database, now: Date): Promise<string | null> {
  return (await hasAccounts(db)) ? null : newOneTimeLink(db, null, now)
}

async function hasAccounts(db: Database | Transaction): Promise<boolean> {
  const found = await db.select({ id: accounts.id }).from(accounts).limit(1)
  return found.length > 0
}

function valid(token: string, now: Date) {
  return and(eq(oneTimeLinks.tokenHash, tokenHash(token)), gt(oneTimeLinks.expires, now))
}
