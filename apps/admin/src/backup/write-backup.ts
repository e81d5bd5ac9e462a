import { createHash } from 'node:crypto'
import type pg from 'pg'
import { backupFormat, backupTables } from './backup-tables.js'

const batch = 100

/**
 * The lines of a backup: its format, a table and a row as JSON in turn, and a seal: how many rows of
 * each table there are, and the SHA-256 of all lines before. All rows are of one moment, whatever
 * people save meanwhile.
 */
export async function* writeBackup(client: pg.Client): AsyncGenerator<string> {
  const hash = createHash('sha256')
  for await (const line of contentLines(client)) {
    hash.update(line)
    yield line
  }
  yield `end ${hash.digest('hex')}\n`
}

async function* contentLines(client: pg.Client): AsyncGenerator<string> {
  yield `${backupFormat}\n`
  const counts: Record<string, number> = {}
  await client.query('begin isolation level repeatable read read only')
  for (const table of backupTables) {
    counts[table] = 0
    await client.query(
      `declare every_row cursor for select row_to_json(t)::text as row from ${table} t`,
    )
    for (;;) {
      const fetched = await client.query<{ row: string }>(`fetch ${batch} from every_row`)
      for (const { row } of fetched.rows) yield `${table} ${row}\n`
      counts[table] += fetched.rows.length
      if (fetched.rows.length < batch) break
    }
    await client.query('close every_row')
  }
  await client.query('commit')
  yield `rows ${JSON.stringify(counts)}\n`
}
