import { readFile } from 'node:fs/promises'
import { Decrypter, Encrypter } from 'age-encryption'
import { StartFault } from '../process/start-fault.js'

/** Encrypts for everybody who has the secret key of one of these: `age1…`, or files that list such. */
export async function encrypterFor(recipients: readonly string[]): Promise<Encrypter> {
  const encrypter = new Encrypter()
  for (const given of recipients)
    for (const one of given.startsWith('age1') ? [given] : await linesOfFile(given, 'recipients'))
      try {
        encrypter.addRecipient(one)
      } catch {
        throw new StartFault(
          `--encrypt-to: found ${one.slice(0, 12)}…, expected a recipient of age such as age1…, or a file of such.`,
        )
      }
  return encrypter
}

/** The secret keys of a file as `age-keygen` writes it. */
export async function readIdentities(file: string): Promise<readonly string[]> {
  const keys = await linesOfFile(file, 'secret keys')
  for (const key of keys)
    try {
      new Decrypter().addIdentity(key)
    } catch {
      // Without what was found: it may be a key with a mistake in it.
      throw new StartFault(`${file}: expected secret keys of age, such as AGE-SECRET-KEY-1….`)
    }
  return keys
}

async function linesOfFile(file: string, what: string): Promise<readonly string[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new StartFault(`${file}: ${error.code}`)
  })
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  if (lines.length === 0) throw new StartFault(`${file}: found no ${what}.`)
  return lines
}
