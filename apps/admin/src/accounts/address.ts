import { and, eq, ne, sql } from 'drizzle-orm'
import { change, type Doer } from '../store/change.js'
import type { Database } from '../store/open-store.js'
import { accounts, addressChanges } from '../store/schema.js'
import { endOneTimeLinks } from './one-time-links.js'
import { isTaken } from '../store/is-taken.js'

/** The address that somebody asked for and nobody has confirmed yet. */
export async function askedAddress(db: Database, account: string): Promise<string | null> {
  const [asked] = await db
    .select({ email: addressChanges.email })
    .from(addressChanges)
    .where(eq(addressChanges.account, account))
  return asked?.email ?? null
}

/** Gives an account another address, on record; false when another account has it. */
export async function changeAddress(
  db: Database,
  doer: Doer,
  account: string,
  email: string,
): Promise<boolean> {
  const deed = { action: 'change-address', inspection: null, record: `account ${account}` }
  try {
    const changed = await change(db, doer, deed, async (tx) => {
      const [taken] = await tx
        .select({ id: accounts.id })
        .from(accounts)
        .where(and(eq(accounts.email, email), ne(accounts.id, account)))
      if (taken) return null
      await tx
        .update(accounts)
        .set({ email, version: sql`${accounts.version} + 1` })
        .where(eq(accounts.id, account))
      await tx.delete(addressChanges).where(eq(addressChanges.account, account))
      await endOneTimeLinks(tx, account)
      return { before: null, after: { changed: ['email'] }, result: true }
    })
    return changed ?? false
  } catch (error) {
    if (isTaken(error)) return false
    throw error
  }
}

/** Forgets the address that somebody asked for, on record. */
export async function refuseAddress(db: Database, doer: Doer, account: string): Promise<void> {
  const deed = { action: 'refuse-address', inspection: null, record: `account ${account}` }
  await change(db, doer, deed, async (tx) => {
    const refused = await tx
      .delete(addressChanges)
      .where(eq(addressChanges.account, account))
      .returning({ account: addressChanges.account })
    return refused.length === 0 ? null : { before: null, after: null, result: undefined }
  })
}
