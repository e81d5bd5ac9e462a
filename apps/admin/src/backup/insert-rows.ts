import pg from 'pg'
import { broken } from './read-backup.js'

/** Rows of one table, as JSON. */
export interface Rows {
  readonly table: string
  /** The line of the first. */
  readonly line: number
  readonly rows: string[]
  characters: number
}

/**
 * Inserts rows in one statement. What a row does not name gets its default; what the table does not have
 * is a fault, for it would be lost.
 */
export async function insertRows(client: pg.Client, batch: Rows): Promise<void> {
  const { table, rows, line } = batch
  const generated = await generatedColumns(client, table)
  const columns = namesOf(rows[0]!).filter((one) => !generated.has(one))
  const list = columns.map((one) => pg.escapeIdentifier(one)).join(', ')
  const name = pg.escapeIdentifier(table)
  try {
    if (columns.length === 0) throw broken(line, `a row of ${table} without a value`, 'a row of it')
    // As json rather than jsonb, which would change the order of keys.
    await client.query(
      `insert into ${name} (${list}) overriding system value select ${list} from json_populate_recordset(null::${name}, $1)`,
      [`[${rows.join(',')}]`],
    )
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === undefined) throw error
    const where = rows.length === 1 ? line : `${line} to ${line + rows.length - 1}`
    throw broken(where, `a row of ${table} that does not fit (${code})`, 'a row of it')
  }
}

/** What the database works out from the rest of a row. */
async function generatedColumns(client: pg.Client, table: string): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ name: string }>(
    "select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1 and is_generated = 'ALWAYS'",
    [table],
  )
  return new Set(rows.map(({ name }) => name))
}

function namesOf(row: string): readonly string[] {
  try {
    return Object.keys(JSON.parse(row) as object)
  } catch {
    return []
  }
}
