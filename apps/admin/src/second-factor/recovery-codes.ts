import { randomInt } from 'node:crypto'
import { and, count, eq } from 'drizzle-orm'
import type { Database, Transaction } from '../store/open-store.js'
import { recoveryCodes } from '../store/schema.js'
import { tokenHash } from '../web/token.js'

const codesAtOnce = 10
/** Without letters and digits that are read for each other. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
/** 16 of 31 letters: 79 bits, which nobody finds by trying, so that a fast hash will do. */
const groups = 4

/** Makes new codes in the place of all earlier ones. They are known now and never again. */
export async function newRecoveryCodes(tx: Transaction, account: string): Promise<string[]> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.account, account))
  const codes = Array.from({ length: codesAtOnce }, newCode)
  await tx.insert(recoveryCodes).values(codes.map((code) => ({ account, codeHash: hashOf(code) })))
  return codes
}

/** Takes a code so that nobody can use it again; false when it is none, or was used. */
export async function takeRecoveryCode(
  tx: Transaction,
  account: string,
  code: string,
): Promise<boolean> {
  const taken = await tx
    .delete(recoveryCodes)
    .where(and(eq(recoveryCodes.account, account), eq(recoveryCodes.codeHash, hashOf(code))))
    .returning({ account: recoveryCodes.account })
  return taken.length > 0
}

/** How many codes of an account were not used. */
export async function recoveryCodesLeft(
  db: Database | Transaction,
  account: string,
): Promise<number> {
  const [left] = await db
    .select({ codes: count() })
    .from(recoveryCodes)
    .where(eq(recoveryCodes.account, account))
  return left?.codes ?? 0
}

function newCode(): string {
  const letter = () => letters[randomInt(letters.length)]!
  return Array.from({ length: groups }, () => Array.from({ length: 4 }, letter).join('')).join('-')
}

/** However it was typed: in capitals, with spaces, without hyphens. */
function hashOf(code: string): string {
  return tokenHash(code.toLowerCase().replace(/[^a-z0-9]/g, ''))
}
