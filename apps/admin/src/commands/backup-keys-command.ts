import { keyFiles, makeKeys } from '../backup/make-keys.js'
import { takeFlags } from './take-flags.js'

/** `backup-keys FOLDER`: the keys that backups are encrypted for and signed with. */
export async function backupKeysCommand(given: readonly string[]): Promise<number> {
  const { file: folder } = takeFlags('backup-keys', given, [])
  const { recipient, signing } = await makeKeys(folder)
  process.stdout.write(`${folder} has the keys of backups.
On the server:
  ${keyFiles.recipient}  for --encrypt-to: ${recipient}
  ${keyFiles.signingKey}  for --sign-with: ${signing}, secret
Where backups are restored, never on the server:
  ${keyFiles.identity}  for --identity, secret: without it no backup can be opened
  ${keyFiles.publicKey}  for --signed-by
`)
  return 0
}
