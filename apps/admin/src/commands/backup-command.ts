import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import pg from 'pg'
import { verifyAudit } from '../store/verify-audit.js'
import type { Config } from '../process/config.js'
import { noLog } from '../process/log.js'
import { configuredDatabase } from '../server/configured-database.js'
import { StartFault } from '../process/start-fault.js'
import { connectStore, migrateStore } from '../store/open-store.js'
import { linesOf } from '../backup/lines-of.js'
import { restoreBackup } from '../backup/restore-backup.js'
import { writeBackup } from '../backup/write-backup.js'

/** `backup FILE`: everything of one moment in a compressed file, whole or not at all. */
export async function backupCommand(file: string, config: Config): Promise<number> {
  return withOwner(config, async (client) => {
    const partial = `${file}.${process.pid}.partial`
    try {
      await pipeline(
        writeBackup(client),
        createGzip(),
        createWriteStream(partial, { mode: 0o600, flags: 'wx', flush: true }),
      )
      await rename(partial, file)
    } catch (error) {
      await rm(partial, { force: true })
      throw unusable(file, error)
    }
    process.stdout.write(`${file} is written.\n`)
    return 0
  })
}

/** `restore FILE`: a backup into an empty database. */
export async function restoreCommand(file: string, config: Config): Promise<number> {
  return withOwner(config, async (client, url) => {
    let rows = 0
    let fault: unknown
    try {
      await pipeline(createReadStream(file), createGunzip(), async (unpacked) => {
        rows = await restoreBackup(client, linesOf(unpacked)).catch((error: unknown) => {
          fault = error
          throw error
        })
      })
    } catch (error) {
      throw unusable(file, fault ?? error)
    }
    const { db, close } = connectStore(url)
    const audit = await verifyAudit(db).finally(close)
    const changed = await changedFiles(client)
    process.stdout.write(
      `${rows} rows are restored. The audit trail is ${audit.fault ? `not whole at entry ${audit.fault.seq}` : 'whole'}. ${changed === 0 ? 'Every published file has its checksum.' : `Published files with another checksum: ${changed}.`}\n`,
    )
    return audit.fault || changed > 0 ? 1 : 0
  })
}

/** How many published files do not have the checksum that was kept with them. */
async function changedFiles(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    "select count(*)::int as count from publication_files where encode(sha256(bytes), 'hex') <> sha256",
  )
  return rows[0]!.count
}

/** Works as the owner of the tables, who may do what the app may not. */
async function withOwner(
  config: Config,
  work: (client: pg.Client, url: string) => Promise<number>,
): Promise<number> {
  const { url, stop } = await configuredDatabase(config, noLog)
  try {
    await migrateStore(url)
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    return await work(client, url).finally(() => client.end())
  } finally {
    await stop()
  }
}

function unusable(file: string, error: unknown): unknown {
  const code = (error as { code?: unknown }).code
  return typeof code === 'string' && /^(E[A-Z]+|Z_[A-Z_]+)$/.test(code)
    ? new StartFault(`${file}: ${code}`)
    : error
}
