import { inArray } from 'drizzle-orm'
import { newOneTimeLink } from '../accounts/one-time-links.js'
import { appendAudit } from '../store/append-audit.js'
import { change, type Doer } from '../store/change.js'
import type { Database } from '../store/open-store.js'
import { accounts } from '../store/schema.js'
import type { Invited } from './read-people.js'

/** Somebody who has an account now, and the path of the link to choose a password; null who had one before. */
export interface Added extends Invited {
  readonly link: string | null
}

/** The addresses of these that have an account. */
export async function knownAddresses(
  db: Database,
  people: readonly Invited[],
): Promise<ReadonlySet<string>> {
  const addresses = people.map(({ email }) => email)
  if (addresses.length === 0) return new Set()
  const known = await db
    .select({ email: accounts.email })
    .from(accounts)
    .where(inArray(accounts.email, addresses))
  return new Set(known.map(({ email }) => email))
}

/** Adds accounts, all of them or none, each on record as if it was added by itself. Who has one already keeps it as it is. */
export async function addPeople(
  db: Database,
  doer: Doer,
  people: readonly Invited[],
): Promise<readonly Added[]> {
  const deed = { action: 'import', inspection: null, record: 'accounts' }
  const added = await change(db, doer, deed, async (tx) => {
    const done: Added[] = []
    for (const one of people) {
      const [row] = await tx.insert(accounts).values(one).onConflictDoNothing().returning()
      if (!row) {
        done.push({ ...one, link: null })
        continue
      }
      const { id, administrator } = row
      await appendAudit(tx, {
        ...doer,
        action: 'add',
        inspection: null,
        record: 'account',
        before: 'null',
        after: JSON.stringify({ id, administrator }),
      })
      done.push({ ...one, link: await newOneTimeLink(tx, id, doer.at) })
    }
    const count = done.filter(({ link }) => link !== null).length
    return count === 0 ? null : { before: null, after: { added: count }, result: done }
  })
  return added ?? people.map((one) => ({ ...one, link: null }))
}
