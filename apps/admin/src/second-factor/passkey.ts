import { and, asc, eq } from 'drizzle-orm'
import type { Services } from '../services/services.js'
import type { Database, Transaction } from '../store/open-store.js'
import { passkeys } from '../store/schema.js'
import { keepChallenge, takeChallenge } from './challenge.js'

/** The site that passkeys are for. */
export interface PasskeySite {
  readonly origin: string
  /** Its domain, to which passkeys are bound. */
  readonly domain: string
}

/** The site that passkeys are for: one that is configured, by a name; browsers make none for an address of digits. */
export function passkeySite({ publicUrl }: Pick<Services, 'publicUrl'>): PasskeySite | null {
  if (publicUrl === null) return null
  const { hostname, origin } = new URL(publicUrl)
  return /^[\d.]+$|^\[/.test(hostname) ? null : { origin, domain: hostname }
}

/** The passkeys of an account. */
export function passkeysOf(db: Database | Transaction, account: string) {
  return db
    .select()
    .from(passkeys)
    .where(eq(passkeys.account, account))
    .orderBy(asc(passkeys.added), asc(passkeys.id))
}

/** What a browser needs to make a passkey for an account. The library is loaded by the first who wants one. */
export async function optionsToAdd(
  db: Database,
  site: PasskeySite,
  { id, name, email }: { readonly id: string; readonly name: string; readonly email: string },
  token: string,
  now: Date,
) {
  const { generateRegistrationOptions } = await import('@simplewebauthn/server')
  const known = await passkeysOf(db, id)
  const options = await generateRegistrationOptions({
    rpName: 'Inspectorate',
    rpID: site.domain,
    userID: new TextEncoder().encode(id),
    userName: email,
    userDisplayName: name,
    excludeCredentials: known.map((one) => ({ id: one.id, transports: one.transports })),
    timeout: 5 * 60_000,
  })
  await keepChallenge(db, token, options.challenge, now)
  return options
}

/** Adds the passkey that a browser made; false when it is not an answer to what was asked, or is known already. */
export async function addPasskey(
  tx: Transaction,
  site: PasskeySite,
  { account, name, answer }: { account: string; name: string; answer: string },
  token: string,
  now: Date,
): Promise<boolean> {
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
  const expectedChallenge = await takeChallenge(tx, token, now)
  if (expectedChallenge === null) return false
  const verified = await quietly(() =>
    verifyRegistrationResponse({
      response: JSON.parse(answer) as never,
      expectedChallenge,
      expectedOrigin: site.origin,
      expectedRPID: site.domain,
      requireUserVerification: false,
    }),
  )
  if (!verified?.verified) return false
  const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential
  const added = await tx
    .insert(passkeys)
    .values({ id, account, name, publicKey, counter, transports, added: now })
    .onConflictDoNothing()
    .returning({ id: passkeys.id })
  return added.length > 0
}

/** What a browser needs to show a passkey of an account; null when the account has none. */
export async function optionsToShow(
  db: Database,
  site: PasskeySite,
  account: string,
  token: string,
  now: Date,
) {
  const known = await passkeysOf(db, account)
  if (known.length === 0) return null
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server')
  const options = await generateAuthenticationOptions({
    rpID: site.domain,
    allowCredentials: known.map(({ id, transports }) => ({ id, transports })),
    timeout: 5 * 60_000,
    userVerification: 'preferred',
  })
  await keepChallenge(db, token, options.challenge, now)
  return options
}

/** Takes the answer of a passkey of an account to what it was asked, once. */
export async function takePasskey(
  tx: Transaction,
  site: PasskeySite,
  { account, answer }: { account: string; answer: string },
  token: string,
  now: Date,
): Promise<boolean> {
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  const response = await quietly(async () => JSON.parse(answer) as { id?: unknown })
  const expectedChallenge = await takeChallenge(tx, token, now)
  if (expectedChallenge === null || typeof response?.id !== 'string') return false
  const mine = and(eq(passkeys.account, account), eq(passkeys.id, response.id))
  const [known] = await tx.select().from(passkeys).where(mine).for('update')
  if (!known) return false
  const verified = await quietly(() =>
    verifyAuthenticationResponse({
      response: response as never,
      expectedChallenge,
      expectedOrigin: site.origin,
      expectedRPID: site.domain,
      credential: {
        id: known.id,
        publicKey: new Uint8Array(known.publicKey),
        counter: known.counter,
        transports: known.transports,
      },
      requireUserVerification: false,
    }),
  )
  if (!verified?.verified) return false
  const counter = verified.authenticationInfo.newCounter
  await tx.update(passkeys).set({ counter, used: now }).where(mine)
  return true
}

/** What the library says of an answer; null for one that it refuses by an error. */
async function quietly<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask()
  } catch {
    return null
  }
}
