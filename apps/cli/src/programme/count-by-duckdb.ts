import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { countsStatement, type RecordRow, type WantedCounts } from '@inspectorate/programme'

/** The counts of some parts, by DuckDB in this process; null where its package, which is native code, is not installed. */
export async function countByDuckdb(
  parts: readonly string[],
  wanted: WantedCounts,
): Promise<RecordRow[] | null> {
  const duckdb = await import('@duckdb/node-api').catch(() => null)
  const tables = await tablesOf(parts)
  if (!duckdb) return null
  if (tables.length === 0) return []
  const files = tables.map((path) => `'${path.replaceAll("'", "''")}'`).join(', ')
  const connection = await (await duckdb.DuckDBInstance.create(':memory:')).connect()
  try {
    return await rowsOf(connection, countsStatement(`read_parquet([${files}])`, wanted))
  } finally {
    connection.closeSync()
  }
}

async function rowsOf(connection: DuckDBConnection, statement: string): Promise<RecordRow[]> {
  const read = await connection.runAndReadAll(statement)
  const columns = read.getColumns()
  const at = (name: string) => columns[read.columnNames().indexOf(name)]!
  const texts = ['record', 'characteristic', 'value', 'question', 'answer'].map(at)
  const [record, characteristic, value, question, answer] = texts as (string | null)[][]
  const cases = at('cases')
  return cases.map((count, i) => ({
    record: record![i]!,
    characteristic: characteristic![i]!,
    value: value![i]!,
    question: question![i]!,
    answer: answer![i]!,
    cases: Number(count),
  }))
}

/** A batch of files that are no records has no tables. */
async function tablesOf(parts: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    parts.map(async (part) => ((await readdir(part)).includes('tally.parquet') ? [part] : [])),
  )
  return found.flat().map((part) => join(part, 'tally.parquet'))
}
