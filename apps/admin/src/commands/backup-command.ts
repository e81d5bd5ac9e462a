import { createWriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { createGzip } from 'node:zlib'
import { encrypterFor } from '../backup/age-keys.js'
import { readSigningKey } from '../backup/signing-keys.js'
import { writeBackup } from '../backup/write-backup.js'
import { readConfig } from '../process/config.js'
import { noLog } from '../process/log.js'
import { software } from '../process/software.js'
import { StartFault } from '../process/start-fault.js'
import { configuredDatabase } from '../server/configured-database.js'
import { asOwner } from '../store/open-store.js'
import { flagAgain, takeFlags } from './take-flags.js'

/**
 * `backup FILE`: everything of one moment in a compressed file, whole or not at all. A folder in place of
 * the file gets a new one that is named after the moment, for whoever makes backups on a schedule.
 */
export async function backupCommand(
  given: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const { file: place, values } = takeFlags('backup', given, ['encrypt-to', 'sign-with', 'data'])
  const file = await fileAt(place, new Date())
  const [keyFile] = values['sign-with']
  // Before the database is asked: a wrong key costs no time.
  const key = keyFile === undefined ? undefined : await readSigningKey(keyFile)
  const encrypter = await encrypterFor(values['encrypt-to'])
  const encrypted = values['encrypt-to'].length > 0
  const { url, stop } = await configuredDatabase(
    readConfig(flagAgain('data', values.data), env),
    noLog,
  )
  const partial = `${file}.${process.pid}.partial`
  try {
    const { name, version } = software()
    await asOwner(url, async (client) => {
      const packed = createGzip()
      const closed = encrypted
        ? Readable.fromWeb(
            (await encrypter.encrypt(
              Readable.toWeb(packed) as ReadableStream<Uint8Array>,
            )) as WebStream,
          )
        : packed
      // Both begin at once: a fault of either, such as a full disk, ends both.
      await Promise.all([
        pipeline(writeBackup(client, `${name} ${version}`, key), packed),
        pipeline(closed, createWriteStream(partial, { mode: 0o600, flags: 'wx', flush: true })),
      ])
    })
    await rename(partial, file)
  } catch (error) {
    await rm(partial, { force: true })
    throw unwritable(file, error)
  } finally {
    await stop()
  }
  const left = [encrypted ? [] : 'encrypted (--encrypt-to)', key ? [] : 'signed (--sign-with)']
    .flat()
    .join(', not ')
  process.stdout.write(`${file} is written.${left && ` It is not ${left}.`}\n`)
  return 0
}

async function fileAt(place: string, now: Date): Promise<string> {
  const isFolder = await stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  )
  // Without what some systems do not have in names of files.
  const moment = now
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '')
  return isFolder ? join(place, `inspectorate-${moment}.backup`) : place
}

function unwritable(file: string, error: unknown): unknown {
  const { code } = error as { code?: unknown }
  return typeof code === 'string' && /^E[A-Z]+$/.test(code)
    ? new StartFault(`${file}: ${code}`)
    : error
}
