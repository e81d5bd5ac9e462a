import type pg from 'pg'
import { backupFormat, backupTables } from './backup-tables.js'

const batch = 100

/**
 * The lines of a backup: its format, a table and a row as JSON in turn, and how many rows there
 * were. All rows are of one moment, whatever people save meanwhile.
 */
export async function* writeBackup(client: pg.Client): AsyncGenerator<string> {
  yield `${backupFormat}\n`
  let rows = 0
  await client.query('begin isolation level repeatable read read only')
  for (const table of backupTables) {
    await client.query(
      `declare every_row cursor for select row_to_json(t)::text as row from ${table} t`,
    )
    for (;;) {
      const fetched = await client.query<{ row: string }>(`fetch ${batch} from every_row`)
      for (const { row } of fetched.rows) yield `${table} ${row}\n`
      rows += fetched.rows.length
      if (fetched.rows.length < batch) break
    }
    await client.query('close every_row')
  }
  await client.query('commit')
  yield `end ${rows}\n`
}
