import { eq } from 'drizzle-orm'
import type { SecondFactorPolicy } from '../process/config.js'
import { change } from '../store/change.js'
import type { Database, Transaction } from '../store/open-store.js'
import { accounts, recoveryCodes } from '../store/schema.js'
import { needsSecondFactor } from '../web/must-set-up.js'
import { closeSessionsOf, strengthenSession } from '../web/sessions.js'
import type { KnownVisit } from '../web/visit.js'
import { factorsOf } from './factors.js'
import { newRecoveryCodes } from './recovery-codes.js'

type Kind = 'authenticator' | 'passkey'

/**
 * Adds a second factor, on record, and ends the account’s other sessions, which have not shown it. Gives
 * the recovery codes that come with a first one, none with others, and null when it could not be added.
 */
export function addFactor(
  db: Database,
  { doer, visitor }: KnownVisit,
  kind: Kind,
  add: (tx: Transaction) => Promise<boolean>,
): Promise<string[] | null> {
  const deed = { action: `add-${kind}`, inspection: null, record: `account ${visitor.id}` }
  return change(db, doer, deed, async (tx) => {
    await holdAccount(tx, visitor.id)
    if (!(await add(tx))) return null
    const isFirst = (await factorsOf(tx, visitor.id)).count === 1
    await strengthenSession(tx, visitor.session)
    await closeSessionsOf(tx, visitor.id, { but: visitor.session })
    const codes = isFirst ? await newRecoveryCodes(tx, visitor.id) : []
    return { before: null, after: { first: isFirst }, result: codes }
  })
}

/** Removes a second factor, on record, with the recovery codes when it was the last; false when one is needed. */
export async function removeFactor(
  db: Database,
  { doer, visitor }: KnownVisit,
  kind: Kind,
  policy: SecondFactorPolicy,
  remove: (tx: Transaction) => Promise<boolean>,
): Promise<boolean> {
  let allowed = true
  const deed = { action: `remove-${kind}`, inspection: null, record: `account ${visitor.id}` }
  await change(db, doer, deed, async (tx) => {
    await holdAccount(tx, visitor.id)
    const { count } = await factorsOf(tx, visitor.id)
    if (!(await remove(tx))) return null
    const left = (await factorsOf(tx, visitor.id)).count
    // An authenticator app that was offered and never confirmed is none.
    allowed = left > 0 || left === count || !needsSecondFactor(policy, visitor)
    if (!allowed) return null
    if (left === 0) await tx.delete(recoveryCodes).where(eq(recoveryCodes.account, visitor.id))
    return { before: { factors: count }, after: { factors: left }, result: undefined }
  })
  return allowed
}

/** Two who change the factors of an account come one after the other. */
async function holdAccount(tx: Transaction, account: string): Promise<void> {
  await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, account)).for('update')
}
