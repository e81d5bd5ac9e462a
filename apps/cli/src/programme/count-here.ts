import { join } from 'node:path'
import type { RecordRow, WantedCounts } from '@inspectorate/programme'
import { parquetRows } from './parquet-rows.js'

/** What `countsStatement` gives of some parts, read in this process: where no database is at hand. */
export async function countHere(
  parts: readonly string[],
  { questions, characteristics }: WantedCounts,
): Promise<RecordRow[]> {
  const [asked, told] = [new Set(questions), new Set(characteristics)]
  const rows: RecordRow[] = []
  for (const part of parts)
    for (const row of (await parquetRows(join(part, 'tally.parquet'))).map(recordRow))
      if (
        (row.question === null || asked.has(row.question)) &&
        (row.characteristic === null || told.has(row.characteristic))
      )
        rows.push(row)
  return rows
}

function recordRow(row: Record<string, unknown>): RecordRow {
  const text = (name: string) => (row[name] ?? null) as string | null
  return {
    record: String(row['record']),
    characteristic: text('characteristic'),
    value: text('value'),
    question: text('question'),
    answer: text('answer'),
    cases: Number(row['cases']),
  }
}
