import { eq } from 'drizzle-orm'
import type { Database } from '../store/open-store.js'
import { accounts } from '../store/schema.js'
import { isUuid } from '../web/is-uuid.js'
import { notFound } from '../web/page-fault.js'

export type AccountRow = typeof accounts.$inferSelect

/** The account of a route; 404 for an id that is none. */
export async function accountOf(db: Database, id: string | undefined): Promise<AccountRow> {
  if (!isUuid(id)) throw notFound()
  const [account] = await db.select().from(accounts).where(eq(accounts.id, id))
  if (!account) throw notFound()
  return account
}

/** The account of who is signed in. */
export function ownAccount(db: Database, { id }: { readonly id: string }): Promise<AccountRow> {
  return accountOf(db, id)
}
