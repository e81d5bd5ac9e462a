import pg from 'pg'
import { match } from 'ts-pattern'
import { StartFault } from '../process/start-fault.js'
import { holdSchema, migrateWithin, newestSchema, schemaOf, schemas } from '../store/migrations.js'
import { carriedTables, leftTables } from './carried-tables.js'
import { insertRows, type Rows } from './insert-rows.js'
import { broken, type Part } from './read-backup.js'

/**
 * Puts the parts of a backup into an empty database, all of them or none. Rows go into the schema that they
 * were of, which is then brought up to date. Returns how many there were.
 */
export async function restoreBackup(
  client: pg.Client,
  parts: AsyncIterable<Part>,
): Promise<number> {
  await holdSchema(client)
  await client.query('begin')
  try {
    const rows = await restoreParts(client, parts)
    await migrateWithin(client, newestSchema)
    await client.query('commit')
    // For whoever asks next, the database knows how much there is.
    await client.query('analyze')
    return rows
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function restoreParts(client: pg.Client, parts: AsyncIterable<Part>): Promise<number> {
  let tables: readonly string[] = []
  let batch: Rows | null = null
  let total = 0
  const insert = async () => {
    if (batch) await insertRows(client, batch)
    batch = null
  }
  for await (const part of parts)
    await match(part)
      .with({ kind: 'schema' }, async ({ schema }) => {
        tables = await emptySchema(client, schema)
      })
      .with({ kind: 'row' }, async ({ table, row, line }) => {
        if (!tables.includes(table))
          throw broken(line, `a row of “${table.slice(0, 30)}”`, 'a row of a known table')
        if (batch && (batch.table !== table || isFull(batch))) await insert()
        batch ??= { table, line, rows: [], characters: 0 }
        batch.rows.push(row)
        batch.characters += row.length
      })
      .with({ kind: 'end' }, async ({ rows }) => {
        await insert()
        total = rows
      })
      .exhaustive()
  for (const table of tables) await finishTable(client, table)
  return total
}

const most = { rows: 1000, characters: 2_000_000 }

function isFull({ rows, characters }: Rows): boolean {
  return rows.length >= most.rows || characters >= most.characters
}

/** Makes the tables of a schema, without rows. Gives those that a backup carries. */
async function emptySchema(client: pg.Client, schema: string): Promise<readonly string[]> {
  const now = await schemaOf(client)
  if (now !== null) await refuseUsed(client)
  if (now !== null && schemas.indexOf(now) > schemas.indexOf(schema))
    throw new StartFault(
      `The backup is of the schema ${schema}, the database has the tables of ${now} already. Restore into a database without tables: another folder with --data, or one newly created.`,
    )
  await migrateWithin(client, schema)
  const tables = await carriedTables(client)
  // Nothing of an app that was started on it: its links to make the first administrator end.
  const { rows } = await client.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename = any ($1)",
    [[...leftTables, 'audit_head']],
  )
  for (const { name } of rows) await client.query(`delete from ${name}`)
  // What the database works out when rows change was worked out already.
  for (const table of tables)
    await client.query(`alter table ${pg.escapeIdentifier(table)} disable trigger user`)
  return tables
}

async function refuseUsed(client: pg.Client): Promise<void> {
  // Nobody makes the first administrator meanwhile.
  await client.query('lock table accounts in exclusive mode')
  for (const table of await carriedTables(client)) {
    if (table === 'audit_head') continue
    const { rowCount } = await client.query(`select from ${pg.escapeIdentifier(table)} limit 1`)
    if (rowCount !== 0) throw new StartFault('The database is in use. Restore into an empty one.')
  }
}

/** Lets triggers work again, and numbers that the database gives go on after the last one given. */
async function finishTable(client: pg.Client, table: string): Promise<void> {
  const name = pg.escapeIdentifier(table)
  await client.query(`alter table ${name} enable trigger user`)
  const { rows } = await client.query<{ column: string; sequence: string }>(
    `select attname as column, pg_get_serial_sequence($1, attname) as sequence from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped
       and pg_get_serial_sequence($1, attname) is not null`,
    [name],
  )
  for (const { column, sequence } of rows)
    await client.query(`select setval($1, max(${pg.escapeIdentifier(column)})) from ${name}`, [
      sequence,
    ])
}
