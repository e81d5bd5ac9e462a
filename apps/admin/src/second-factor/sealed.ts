import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const cipher = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16

/** A secret as a row keeps it: encrypted for one account where there is a key, and as it is where there is none. */
export function seal(secret: string, account: string, key: string | null): string {
  if (key === null) return `plain:${secret}`
  const iv = randomBytes(ivBytes)
  const sealing = createCipheriv(cipher, keyOf(key), iv).setAAD(Buffer.from(account))
  const content = Buffer.concat([sealing.update(secret, 'utf8'), sealing.final()])
  return `sealed:${Buffer.concat([iv, sealing.getAuthTag(), content]).toString('base64url')}`
}

/** The secret that a row keeps; null when it was sealed with another key, or for another account. */
export function unseal(kept: string, account: string, key: string | null): string | null {
  const [kind, text = ''] = kept.split(':')
  if (kind === 'plain') return text
  if (key === null) return null
  const bytes = Buffer.from(text, 'base64url')
  try {
    const opening = createDecipheriv(cipher, keyOf(key), bytes.subarray(0, ivBytes), {
      authTagLength: tagBytes,
    })
      .setAAD(Buffer.from(account))
      .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
    return (
      opening.update(bytes.subarray(ivBytes + tagBytes), undefined, 'utf8') + opening.final('utf8')
    )
  } catch {
    return null
  }
}

function keyOf(key: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, 'inspectorate', 'authenticator secrets', 32))
}
