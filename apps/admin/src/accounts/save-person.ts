import { eq } from 'drizzle-orm'
import { change, type Doer } from '../store/change.js'
import type { Database } from '../store/open-store.js'
import { accounts } from '../store/schema.js'
import { isTaken } from '../store/is-taken.js'
import { endOneTimeLinks } from './one-time-links.js'

/** Saves the name and address of somebody as an administrator entered them, both or neither. */
export async function savePerson(
  db: Database,
  doer: Doer,
  account: string,
  { name, email, version }: { name: string; email: string; version: number },
): Promise<'saved' | 'taken' | 'changed-meanwhile'> {
  let outcome: 'saved' | 'changed-meanwhile' = 'saved'
  const deed = { action: 'save', inspection: null, record: `account ${account}` }
  try {
    await change(db, doer, deed, async (tx) => {
      const [row] = await tx.select().from(accounts).where(eq(accounts.id, account)).for('update')
      if (!row || row.version !== version) {
        outcome = 'changed-meanwhile'
        return null
      }
      const changed = [
        row.name === name ? [] : ['name'],
        row.email === email ? [] : ['email'],
      ].flat()
      if (changed.length === 0) return null
      await tx
        .update(accounts)
        .set({ name, email, version: version + 1 })
        .where(eq(accounts.id, account))
      // A link that was handed out under the old address.
      if (row.email !== email) await endOneTimeLinks(tx, account)
      return { before: null, after: { changed }, result: undefined }
    })
    return outcome
  } catch (error) {
    if (isTaken(error)) return 'taken'
    throw error
  }
}
