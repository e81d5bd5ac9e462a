import { createHash } from 'node:crypto'
import type pg from 'pg'
import { StartFault } from '../process/start-fault.js'
import { backupFormat, backupTables, leftTables } from './backup-tables.js'

type Table = (typeof backupTables)[number]

/** Puts the lines of a backup into an empty database, all of them or none. Returns how many rows there were. */
export async function restoreBackup(
  client: pg.Client,
  lines: AsyncIterable<string>,
): Promise<number> {
  await client.query('begin')
  try {
    // Nobody makes the first administrator meanwhile.
    await client.query('lock table accounts in exclusive mode')
    const { rowCount } = await client.query('select from accounts limit 1')
    if (rowCount !== 0) throw new StartFault('The database is in use. Restore into an empty one.')
    // Links to make the first administrator end: there will be accounts.
    for (const table of [...leftTables, 'audit_head']) await client.query(`delete from ${table}`)
    const rows = await insertAll(client, lines)
    await client.query('commit')
    return rows
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function insertAll(client: pg.Client, lines: AsyncIterable<string>): Promise<number> {
  const hash = createHash('sha256')
  const counts = Object.fromEntries(backupTables.map((table) => [table, 0])) as Record<
    Table,
    number
  >
  let line = 0
  let counted = false
  let ended = false
  for await (const text of lines) {
    line += 1
    if (ended) throw broken(line, 'more text', 'the end of the file')
    const space = text.indexOf(' ')
    const [word, rest] = [text.slice(0, space), text.slice(space + 1)]
    if (line === 1) {
      if (text !== backupFormat) throw broken(line, 'another kind of file', `“${backupFormat}”`)
    } else if (word === 'end') {
      const sum = hash.digest('hex')
      if (!counted) throw broken(line, 'the end', 'how many rows of each table there are')
      if (rest !== sum) throw broken(line, `the checksum ${sum.slice(0, 12)}…`, rest.slice(0, 12))
      ended = true
      continue
    } else if (word === 'rows') {
      if (rest !== JSON.stringify(counts)) throw broken(line, JSON.stringify(counts), rest)
      counted = true
    } else counts[await insertRow(client, word, rest, line)] += 1
    hash.update(`${text}\n`)
  }
  if (!ended) throw broken(line, 'the end of the file', 'a line with its checksum')
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

async function insertRow(
  client: pg.Client,
  word: string,
  row: string,
  line: number,
): Promise<Table> {
  const table = backupTables.find((one) => one === word)
  if (!table) throw broken(line, `a row of “${word.slice(0, 30)}”`, 'a row of a known table')
  // As json rather than jsonb, which would change the order of keys.
  await client
    .query(`insert into ${table} select * from json_populate_record(null::${table}, $1)`, [row])
    .catch((error: { code?: string }) => {
      throw broken(line, `a row of ${table} that does not fit (${error.code})`, 'a row of it')
    })
  return table
}

function broken(line: number, found: string, expected: string): StartFault {
  return new StartFault(
    `The backup cannot be restored. Line ${line}: found ${found}, expected ${expected}.`,
  )
}
