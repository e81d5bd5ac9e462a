import { eq } from 'drizzle-orm'
import { removeFactors } from '../second-factor/factors.js'
import { change } from '../store/change.js'
import type { Database } from '../store/open-store.js'
import { accounts } from '../store/schema.js'
import { closeSessionsOf } from '../web/sessions.js'
import { normalEmail } from './email.js'
import { newOneTimeLink } from './one-time-links.js'

/**
 * What the operator does for somebody whom no administrator can help: the second factor goes, sessions end,
 * and a link is made to choose a password, on record as the app’s own deed. Null where no account that is
 * in use has the address.
 */
export async function resetAccount(db: Database, email: string, now: Date): Promise<string | null> {
  const [account] = await db
    .select({ id: accounts.id, disabled: accounts.disabled })
    .from(accounts)
    .where(eq(accounts.email, normalEmail(email)))
  if (!account || account.disabled) return null
  const deed = { action: 'reset', inspection: null, record: `account ${account.id}` }
  return change(db, { account: null, at: now }, deed, async (tx) => {
    await removeFactors(tx, account.id)
    await closeSessionsOf(tx, account.id)
    return { before: null, after: null, result: await newOneTimeLink(tx, account.id, now) }
  })
}
