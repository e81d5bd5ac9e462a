import { and, eq, isNotNull, isNull, lt } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import type { Database, Transaction } from '../store/open-store.js'
import { authenticators } from '../store/schema.js'
import { seal, unseal } from './sealed.js'

/** What every authenticator app knows (RFC 6238). */
const form = { algorithm: 'SHA1', digits: 6, period: 30 } as const
/** Codes of the period before and after are taken too: clocks differ, and people type slowly. */
const window = 1

/** A secret that an authenticator app is given. */
export interface SharedSecret {
  /** As people type it, in base 32. */
  readonly secret: string
  /** As the app reads it from a QR code. */
  readonly address: string
}

/** Makes a secret for an account, which counts once a code of it was shown. One that counts already stays. */
export async function offerAuthenticator(
  tx: Transaction,
  { account, key }: { readonly account: string; readonly key: string | null },
): Promise<boolean> {
  const secret = seal(new Secret({ size: 20 }).base32, account, key)
  const offered = await tx
    .insert(authenticators)
    .values({ account, secret })
    .onConflictDoUpdate({
      target: authenticators.account,
      set: { secret, lastPeriod: 0 },
      setWhere: isNull(authenticators.confirmed),
    })
    .returning({ account: authenticators.account })
  return offered.length > 0
}

/** The secret that an account was offered and has not confirmed; null when there is none. */
export async function offeredSecret(
  db: Database | Transaction,
  account: string,
  key: string | null,
  names: { readonly site: string; readonly email: string },
): Promise<SharedSecret | null> {
  const [row] = await db
    .select()
    .from(authenticators)
    .where(and(eq(authenticators.account, account), isNull(authenticators.confirmed)))
  const secret = row ? unseal(row.secret, account, key) : null
  if (secret === null) return null
  const issuer = `Inspectorate at ${new URL(names.site).host}`
  const totp = new TOTP({ ...form, issuer, label: names.email, secret: Secret.fromBase32(secret) })
  return { secret: secret.replace(/(.{4})(?=.)/g, '$1 '), address: totp.toString() }
}

/** Confirms the secret that was offered by a code of it; false when the code is not one. */
export async function confirmAuthenticator(
  tx: Transaction,
  account: string,
  key: string | null,
  code: string,
  now: Date,
): Promise<boolean> {
  const row = and(eq(authenticators.account, account), isNull(authenticators.confirmed))
  const [offered] = await tx.select().from(authenticators).where(row).for('update')
  const period = offered && periodOf(offered.secret, account, key, code, now)
  if (typeof period !== 'number') return false
  await tx.update(authenticators).set({ confirmed: now, lastPeriod: period }).where(row)
  return true
}

/**
 * Takes a code of an account’s app, and never again it or an earlier one (RFC 6238, 5.2);
 * `unreadable` when the secret was sealed with another key.
 */
export async function takeCode(
  tx: Transaction,
  account: string,
  key: string | null,
  code: string,
  now: Date,
): Promise<boolean | 'unreadable'> {
  const row = and(eq(authenticators.account, account), isNotNull(authenticators.confirmed))
  const [kept] = await tx.select().from(authenticators).where(row)
  if (!kept) return false
  const period = periodOf(kept.secret, account, key, code, now)
  if (typeof period !== 'number') return period === 'unreadable' ? period : false
  const taken = await tx
    .update(authenticators)
    .set({ lastPeriod: period })
    .where(and(row, lt(authenticators.lastPeriod, period)))
    .returning({ account: authenticators.account })
  return taken.length > 0
}

/** The period that a code is of; null when it is of none near now. */
function periodOf(
  kept: string,
  account: string,
  key: string | null,
  typed: string,
  now: Date,
): number | null | 'unreadable' {
  const secret = unseal(kept, account, key)
  if (secret === null) return 'unreadable'
  const token = typed.replace(/[\s-]/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const totp = new TOTP({ ...form, secret: Secret.fromBase32(secret) })
  const delta = totp.validate({ token, timestamp: now.getTime(), window })
  return delta === null ? null : Math.floor(now.getTime() / 1000 / form.period) + delta
}
