import { createHash } from 'node:crypto'

/** The checksum of bytes, as `sha256sum` prints it. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
