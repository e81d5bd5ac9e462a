import { and, asc, eq, isNotNull, or, sql } from 'drizzle-orm'
import type { Transaction } from '../store/open-store.js'
import { accounts, identities } from '../store/schema.js'

/**
 * Whether nobody but this account could sign in as an administrator. Holds all administrators’
 * rows until the transaction ends, so that two who take it from each other come one after the other.
 */
export async function isLastAdministrator(tx: Transaction, account: string): Promise<boolean> {
  const able = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(
      and(
        eq(accounts.administrator, true),
        eq(accounts.disabled, false),
        or(
          isNotNull(accounts.passwordHash),
          sql`exists (select from ${identities} where ${identities.account} = ${accounts.id})`,
        ),
      ),
    )
    .orderBy(asc(accounts.id))
    .for('update')
  return able.every(({ id }) => id === account)
}
