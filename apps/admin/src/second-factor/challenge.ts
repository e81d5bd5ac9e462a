import { and, eq, gt, lt } from 'drizzle-orm'
import type { Database, Transaction } from '../store/open-store.js'
import { challenges } from '../store/schema.js'
import { tokenHash } from '../web/token.js'

const lifetime = 10 * 60_000

/** Keeps what a passkey is asked to sign, in the place of what it was asked before, by the token of who asks. */
export async function keepChallenge(
  db: Database,
  token: string,
  challenge: string,
  now: Date,
): Promise<void> {
  const expires = new Date(now.getTime() + lifetime)
  await db.delete(challenges).where(lt(challenges.expires, now))
  await db
    .insert(challenges)
    .values({ tokenHash: tokenHash(token), challenge, expires })
    .onConflictDoUpdate({ target: challenges.tokenHash, set: { challenge, expires } })
}

/** Takes what was asked, so that it is answered once. */
export async function takeChallenge(
  tx: Transaction,
  token: string,
  now: Date,
): Promise<string | null> {
  const [taken] = await tx
    .delete(challenges)
    .where(and(eq(challenges.tokenHash, tokenHash(token)), gt(challenges.expires, now)))
    .returning()
  return taken?.challenge ?? null
}
