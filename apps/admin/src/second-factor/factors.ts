import { and, eq, isNotNull } from 'drizzle-orm'
import type { Database, Transaction } from '../store/open-store.js'
import { authenticators, halfSignIns, passkeys, recoveryCodes } from '../store/schema.js'
import { passkeysOf } from './passkey.js'
import { recoveryCodesLeft } from './recovery-codes.js'

/** What an account can show as its second factor. */
export interface Factors {
  readonly authenticator: boolean
  readonly passkeys: Awaited<ReturnType<typeof passkeysOf>>
  readonly codesLeft: number
  /** How many there are beside recovery codes, which stand in for one that is lost. */
  readonly count: number
}

export async function factorsOf(db: Database | Transaction, account: string): Promise<Factors> {
  const [authenticator] = await db
    .select({ account: authenticators.account })
    .from(authenticators)
    .where(and(eq(authenticators.account, account), isNotNull(authenticators.confirmed)))
  const known = await passkeysOf(db, account)
  return {
    authenticator: authenticator !== undefined,
    passkeys: known,
    codesLeft: await recoveryCodesLeft(db, account),
    count: (authenticator ? 1 : 0) + known.length,
  }
}

/** Takes from an account whatever it could show as a second factor, and ends sign-ins that wait for it. */
export async function removeFactors(tx: Transaction, account: string): Promise<void> {
  for (const table of [authenticators, passkeys, recoveryCodes, halfSignIns])
    await tx.delete(table).where(eq(table.account, account))
}
