import type { Statements } from '../database/with-database.js'
import { columnsIn, tableNamed, type DatabaseTable } from './database-tables.js'

/** So many rows are sent at once: a few megabytes. */
const rowsAtOnce = 10_000

/** Puts rows into a table; those with a key that is there already are passed over. */
export async function insertRows(
  { query }: Statements,
  table: DatabaseTable,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const columns = columnsIn(table)
  const arrays = columns.map(([, type], at) => `$${at + 1}::${type}[]`).join(', ')
  const statement = `insert into ${tableNamed(table)} select * from unnest(${arrays}) on conflict do nothing`
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const piece = rows.slice(from, from + rowsAtOnce)
    await query(
      statement,
      columns.map(([name]) => piece.map((row) => row[name] ?? null)),
    )
  }
}
