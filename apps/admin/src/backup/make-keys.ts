import { generateKeyPairSync } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { StartFault } from '../process/start-fault.js'
import { nameOfKey } from './signing-keys.js'

/** The files of the keys of backups: two pairs, of which each place needs one half. */
export const keyFiles = {
  /** Opens backups: kept away from the server. */
  identity: 'backup-identity.txt',
  /** Closes them. */
  recipient: 'backup-recipient.txt',
  /** Signs them: on the server. */
  signingKey: 'backup-signing-key.pem',
  /** Tells who signed them. */
  publicKey: 'backup-signing-key.pub.pem',
} as const

/** Makes the keys of backups in a folder, never over others. Returns what the new ones are known by. */
export async function makeKeys(folder: string): Promise<{ recipient: string; signing: string }> {
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const contents = {
    identity: `# public key: ${recipient}\n${identity}\n`,
    recipient: `${recipient}\n`,
    signingKey: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }),
  }
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const [name, file] of Object.entries(keyFiles) as [keyof typeof keyFiles, string][])
    await writeFile(join(folder, file), contents[name], {
      flag: 'wx',
      mode: name === 'identity' || name === 'signingKey' ? 0o600 : 0o644,
    }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw new StartFault(`${join(folder, file)}: ${error.code}`)
      throw new StartFault(`${join(folder, file)} is there already: name another folder.`)
    })
  return { recipient, signing: nameOfKey(privateKey) }
}
