import {
  createHash,
  createPrivateKey,
  createPublicKey,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { StartFault } from '../process/start-fault.js'

/** A signature of a backup, and by which key it is. */
export interface Signature {
  readonly key: string
  readonly value: string
}

/** Signs a backup’s hash, so that nobody else’s file can pass for one of ours. */
export function signHash(hash: string, key: KeyObject): Signature {
  return { key: nameOfKey(key), value: sign(null, signed(hash), key).toString('base64') }
}

/** Whether a signature of a hash is by a key. */
export function isSignedBy(hash: string, { value }: Signature, key: KeyObject): boolean {
  return verify(null, signed(hash), key, Buffer.from(value, 'base64'))
}

/** What people know a key by: the beginning of its public half’s SHA-256. */
export function nameOfKey(key: KeyObject): string {
  const half = key.type === 'private' ? createPublicKey(key) : key
  return createHash('sha256')
    .update(half.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16)
}

/** The private half, which signs, from its file. */
export function readSigningKey(file: string): Promise<KeyObject> {
  return readKey(file, createPrivateKey, 'an Ed25519 private key in PEM')
}

/** The public half, which tells whether a signature is genuine, from its file. */
export function readPublicKey(file: string): Promise<KeyObject> {
  return readKey(file, (pem) => createPublicKey(pem), 'an Ed25519 public key in PEM')
}

async function readKey(
  file: string,
  parse: (pem: string) => KeyObject,
  expected: string,
): Promise<KeyObject> {
  const pem = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new StartFault(`${file}: ${error.code}`)
  })
  try {
    const key = parse(pem)
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {
    // It is no key at all.
  }
  throw new StartFault(`${file}: expected ${expected}, as backup-keys makes it.`)
}

/** Says what is signed, so that a signature of it can mean nothing else. */
function signed(hash: string): Buffer {
  return Buffer.from(`inspectorate/admin-backup signature\n${hash}\n`)
}
