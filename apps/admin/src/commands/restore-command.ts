import type pg from 'pg'
import { readIdentities } from '../backup/age-keys.js'
import { openBackup } from '../backup/open-backup.js'
import { readBackup, type Part } from '../backup/read-backup.js'
import { restoreBackup } from '../backup/restore-backup.js'
import { readPublicKey } from '../backup/signing-keys.js'
import { readConfig } from '../process/config.js'
import { noLog } from '../process/log.js'
import { configuredDatabase } from '../server/configured-database.js'
import { asOwner, connectStore } from '../store/open-store.js'
import { verifyAudit } from '../store/verify-audit.js'
import { flagAgain, takeFlags } from './take-flags.js'

/**
 * `restore FILE`: a backup into an empty database. The file is read to its end before the database is
 * touched, so that nothing of one that was changed or is not signed as wanted gets there.
 */
export async function restoreCommand(
  given: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const { file, values, switches } = takeFlags(
    'restore',
    given,
    ['identity', 'signed-by', 'data'],
    ['check'],
  )
  const [identityFile] = values.identity
  const [keyFile] = values['signed-by']
  const identities = identityFile === undefined ? [] : await readIdentities(identityFile)
  const key = keyFile === undefined ? undefined : await readPublicKey(keyFile)
  const parts = () => readBackup(openBackup(file, identities), key)
  process.stdout.write(`${file}: ${await found(parts(), key !== undefined)}\n`)
  if (switches.includes('check')) return 0

  const { url, stop } = await configuredDatabase(
    readConfig(flagAgain('data', values.data), env),
    noLog,
  )
  try {
    return await asOwner(url, async (client) => {
      const rows = await restoreBackup(client, parts())
      const { db, close } = connectStore(url)
      const audit = await verifyAudit(db).finally(close)
      const changed = await changedFiles(client)
      process.stdout.write(
        `${rows} rows are restored. The audit trail is ${audit.fault ? `not whole at entry ${audit.fault.seq}` : 'whole'}. ${changed === 0 ? 'Every published file has its checksum.' : `Published files with another checksum: ${changed}.`}\n`,
      )
      return audit.fault || changed > 0 ? 1 : 0
    })
  } finally {
    await stop()
  }
}

/** What is found in a backup that is as it was written. */
async function found(parts: AsyncIterable<Part>, checked: boolean): Promise<string> {
  let made = 'of an earlier program'
  let rows = 0
  let signature = 'not signed'
  for await (const part of parts) {
    if (part.kind === 'schema' && part.about)
      made = `made by ${part.about.software} at ${part.about.made} of the schema ${part.schema}`
    if (part.kind !== 'end') continue
    rows = part.rows
    if (part.signedBy !== null)
      signature = checked
        ? `signed by the key ${part.signedBy}`
        : `signed by a key that says it is ${part.signedBy}; who signed was not asked for (--signed-by)`
  }
  return `as it was written, ${made}, ${rows} rows, ${signature}.`
}

/** How many published files do not have the checksum that was kept with them. */
async function changedFiles(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    "select count(*)::int as count from publication_files where encode(sha256(bytes), 'hex') <> sha256",
  )
  return rows[0]!.count
}
