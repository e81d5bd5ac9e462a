import { createHash, type KeyObject } from 'node:crypto'
import pg from 'pg'
import { StartFault } from '../process/start-fault.js'
import { schemaOf } from '../store/migrations.js'
import { formatLine, type About } from './backup-format.js'
import { carriedTables } from './carried-tables.js'
import { signHash } from './signing-keys.js'

/** How many rows are read at once at most, and for how many characters as the rows before were. */
const most = { rows: 200, characters: 1_000_000 }

/**
 * The lines of a backup, sealed by their SHA-256, which a key signs when one is given. All rows are of one
 * moment, whatever people save meanwhile, and of the schema that the database has: it is not brought up to
 * date first.
 */
export async function* writeBackup(
  client: pg.Client,
  software: string,
  key?: KeyObject,
): AsyncGenerator<string> {
  const hash = createHash('sha256')
  for await (const line of contentLines(client, software)) {
    hash.update(line)
    yield line
  }
  const sum = hash.digest('hex')
  yield `end ${sum}\n`
  if (!key) return
  const signature = signHash(sum, key)
  yield `signed ${signature.key} ${signature.value}\n`
}

async function* contentLines(client: pg.Client, software: string): AsyncGenerator<string> {
  const tables = await everyTable(client)
  await client.query('begin isolation level repeatable read read only')
  // Before anything is read: nobody changes the schema between the first table and the last.
  if (tables !== null) await client.query(`lock table ${tables} in access share mode`)
  const schema = await schemaOf(client)
  if (schema === null) throw new StartFault('The database is empty: there is nothing to back up.')
  const { rows } = await client.query<{ at: Date }>('select now() as at')
  const about: About = { schema, software, made: rows[0]!.at.toISOString() }
  yield `${formatLine()}\n`
  yield `about ${JSON.stringify(about)}\n`
  const counts: Record<string, number> = {}
  for (const table of await carriedTables(client)) {
    let count = 0
    for await (const row of rowsOf(client, table)) {
      count += 1
      // A value that was kept as it was written may have lines of its own.
      yield `${table} ${row.replaceAll('\n', ' ')}\n`
    }
    counts[table] = count
  }
  await client.query('commit')
  yield `rows ${JSON.stringify(counts)}\n`
}

async function everyTable(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query<{ list: string | null }>(
    "select string_agg(format('%I.%I', schemaname, tablename), ', ') as list from pg_tables where schemaname in ('public', 'drizzle')",
  )
  return rows[0]!.list
}

async function* rowsOf(client: pg.Client, table: string): AsyncGenerator<string> {
  await client.query(
    `declare every_row cursor for select row_to_json(t)::text as row from ${pg.escapeIdentifier(table)} t`,
  )
  let many = 1
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${many} from every_row`)
    let characters = 1
    for (const { row } of rows) {
      characters += row.length
      yield row
    }
    if (rows.length < many) break
    many = Math.min(
      most.rows,
      Math.max(1, Math.floor((rows.length * most.characters) / characters)),
    )
  }
  await client.query('close every_row')
}
