import type { DuckDBConnection } from '@duckdb/node-api'
import { countsStatement, type RecordRow, type WantedCounts } from '@inspectorate/programme'

/** DuckDB in this process; null where its package, which is native code, is not installed. */
export async function openDuckdb(): Promise<DuckDBConnection | null> {
  const duckdb = await import('@duckdb/node-api').catch(() => null)
  if (!duckdb) return null
  // Nothing here depends on an order that no statement asks for.
  const instance = await duckdb.DuckDBInstance.create(':memory:', {
    preserve_insertion_order: 'false',
  })
  return instance.connect()
}

/** The counts in some tables, a record a row, as DuckDB counts on. */
export async function* countByDuckdb(
  connection: DuckDBConnection,
  tables: readonly string[],
  wanted: WantedCounts,
): AsyncGenerator<RecordRow, void, void> {
  if (tables.length === 0) return
  const files = tables.map((path) => `'${path.replaceAll("'", "''")}'`).join(', ')
  const result = await connection.stream(countsStatement(`read_parquet([${files}])`, wanted))
  for await (const rows of result.yieldRows())
    for (const [record, counts] of rows) yield { record: String(record), counts: String(counts) }
}
