import type pg from 'pg'
import { StartFault } from '../start-fault.js'
import { backupFormat, backupTables } from './backup-tables.js'

/** Puts the lines of a backup into an empty database, all of them or none. Returns how many rows there were. */
export async function restoreBackup(
  client: pg.Client,
  lines: AsyncIterable<string>,
): Promise<number> {
  await client.query('begin')
  try {
    const { rowCount } = await client.query('select from accounts limit 1')
    if (rowCount !== 0) throw new StartFault('The database is in use. Restore into an empty one.')
    await client.query('delete from audit_head')
    const rows = await insertAll(client, lines)
    await client.query('commit')
    return rows
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function insertAll(client: pg.Client, lines: AsyncIterable<string>): Promise<number> {
  let line = 0
  let rows = 0
  for await (const text of lines) {
    line += 1
    const space = text.indexOf(' ')
    const [word, rest] = [text.slice(0, space), text.slice(space + 1)]
    if (line === 1) {
      if (text !== backupFormat) throw broken(line, 'another kind of file', `“${backupFormat}”`)
      continue
    }
    if (word === 'end') {
      if (Number(rest) === rows) return rows
      throw broken(line, `the end of ${rest} rows`, `the end of ${rows}`)
    }
    const table = backupTables.find((one) => one === word)
    if (!table) throw broken(line, `a row of “${word.slice(0, 30)}”`, 'a row of a known table')
    // As json rather than jsonb, which would change the order of keys.
    await client.query(
      `insert into ${table} select * from json_populate_record(null::${table}, $1)`,
      [rest],
    )
    rows += 1
  }
  throw broken(line, 'the end of the file', 'a line that says how many rows there are')
}

function broken(line: number, found: string, expected: string): StartFault {
  return new StartFault(
    `The backup cannot be restored. Line ${line}: found ${found}, expected ${expected}.`,
  )
}
