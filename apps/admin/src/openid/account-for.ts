import { and, eq } from 'drizzle-orm'
import { normalEmail } from '../accounts/email.js'
import { change } from '../store/change.js'
import type { Database } from '../store/open-store.js'
import { accounts, identities } from '../store/schema.js'
import type { Person } from '../services/openid-provider.js'

/**
 * The account of somebody the provider knows; null when there is none, or it is disabled. The first
 * time it is found by an email address that the provider vouches for, and from then on by the
 * provider’s own name for them: an address may be given to somebody else later.
 */
export async function accountFor(
  db: Database,
  { issuer, subject, email }: Person,
  now: Date,
): Promise<string | null> {
  const [known] = await db
    .select({ id: accounts.id, disabled: accounts.disabled })
    .from(identities)
    .innerJoin(accounts, eq(accounts.id, identities.account))
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)))
  if (known) return known.disabled ? null : known.id
  // Letters that only look like others, or become them in lower case, are somebody else’s.
  if (email === null || !/^[\x21-\x7e]+$/.test(email)) return null
  const [meant] = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.email, normalEmail(email)), eq(accounts.disabled, false)))
  return meant && (await bind(db, { issuer, subject, account: meant.id }, now)) ? meant.id : null
}

/** Binds an identity to an account, on record; false when the account has another of this provider. */
async function bind(
  db: Database,
  identity: typeof identities.$inferInsert,
  now: Date,
): Promise<boolean> {
  const { account, issuer } = identity
  const deed = { action: 'bind-identity', inspection: null, record: `account ${account}` }
  const bound = await change(db, { account, at: now }, deed, async (tx) => {
    const added = await tx.insert(identities).values(identity).onConflictDoNothing().returning()
    return added.length === 0 ? null : { before: null, after: { issuer }, result: true }
  })
  return bound ?? false
}
