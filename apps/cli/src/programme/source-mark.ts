import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { databaseAddress } from '../database/database-address.js'
import { withDatabase, type OpenDatabase } from '../database/with-database.js'
import { tableNamed } from './database-tables.js'
import { publishedFiles } from './read-app-store.js'
import { readAbout } from './read-database.js'
import type { ProgrammeSource } from './open-source.js'
import { partsFolder } from './store-paths.js'

/** What tells that a source is another than it was, read in much less time than the source itself. */
export async function sourceMark({ folder, database }: ProgrammeSource): Promise<string> {
  const hash = createHash('sha256')
  if (folder !== undefined) for await (const one of marksIn(folder)) hash.update(one)
  if (database !== undefined)
    hash.update(await withDatabase(await databaseAddress(database, process.env), databaseMark))
  return hash.digest('hex')
}

/** Every file with its size and time. Parts are never changed: their names are enough. */
async function* marksIn(path: string, isPart = false): AsyncGenerator<string, void, void> {
  const info = await stat(path).catch(() => null)
  if (!info) return
  if (!info.isDirectory()) return yield `${path} ${info.size} ${info.mtimeMs}\n`
  yield `${path}\n`
  if (isPart) return
  // What begins with a dot is half written, or put beside files by an editor.
  for (const name of (await readdir(path)).filter((one) => !one.startsWith('.')).sort())
    yield* marksIn(join(path, name), basename(path) === partsFolder)
}

function databaseMark(database: OpenDatabase): Promise<string> {
  return database.inTransaction('read only', async () => {
    if (!(await readAbout(database))) return JSON.stringify(await publishedFiles(database))
    const rows = await database.query(
      `select part as mark from ${tableNamed('parts')} union all select settings from ${tableNamed('about')} order by mark`,
    )
    return JSON.stringify(rows)
  })
}
