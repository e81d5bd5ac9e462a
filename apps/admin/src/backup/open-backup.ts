import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { createGunzip } from 'node:zlib'
import { Decrypter } from 'age-encryption'
import { StartFault } from '../process/start-fault.js'
import { linesOf } from './lines-of.js'

const ageMark = 'age-encryption.org/'

/** The lines of a backup’s file, opened by one of some keys when it is encrypted. */
export async function* openBackup(
  file: string,
  identities: readonly string[],
): AsyncGenerator<string> {
  const encrypted = await isEncrypted(file)
  const source = createReadStream(file)
  const unpacked = createGunzip({ chunkSize: 1 << 18 })
  try {
    const packed = encrypted ? await decrypted(file, source, identities) : source
    packed.once('error', (error: Error) => unpacked.destroy(error))
    yield* linesOf(packed.pipe(unpacked))
  } catch (error) {
    throw unreadable(file, error, encrypted)
  } finally {
    source.destroy()
    unpacked.destroy()
  }
}

async function isEncrypted(file: string): Promise<boolean> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    throw new StartFault(`${file}: ${error.code}`)
  })
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(ageMark.length))
    return buffer.toString('latin1', 0, bytesRead) === ageMark
  } finally {
    await handle.close()
  }
}

async function decrypted(
  file: string,
  source: Readable,
  identities: readonly string[],
): Promise<Readable> {
  if (identities.length === 0)
    throw new StartFault(`${file} is encrypted. Name the file with its secret key by --identity.`)
  const decrypter = new Decrypter()
  for (const one of identities) decrypter.addIdentity(one)
  const plain = await decrypter
    .decrypt(Readable.toWeb(source) as ReadableStream<Uint8Array>)
    .catch((error: Error) => {
      if (!error.message.startsWith('no identity matched')) throw error
      throw new StartFault(
        `The key does not open ${file}: it was encrypted for another one. backup-recipient.txt of the right pair is what the backup was made with.`,
      )
    })
  return Readable.fromWeb(plain as WebStream)
}

/** What is wrong with a file, in words: not as it was written, unless the fault says something else. */
function unreadable(file: string, error: unknown, encrypted: boolean): unknown {
  if (error instanceof StartFault) return error
  const { code } = error as { code?: unknown }
  if (code === 'Z_BUF_ERROR') return new StartFault(`${file} is cut short.`)
  if (typeof code === 'string' && code.startsWith('Z_'))
    return new StartFault(
      `${file} is not a backup, or was changed: it cannot be unpacked (${code}).`,
    )
  if (typeof code === 'string' && /^E[A-Z]+$/.test(code)) return new StartFault(`${file}: ${code}`)
  // The library has no codes: whatever it cannot read was altered after it was encrypted.
  if (encrypted)
    return new StartFault(`${file} is cut short or was changed after it was encrypted.`)
  return error
}
