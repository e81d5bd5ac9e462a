import { createHash, randomBytes } from 'node:crypto'

/** A secret that somebody shows to prove who they are; the database keeps only its hash. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** SHA-256 of a token: tokens are random, so a slow hash would add nothing. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
