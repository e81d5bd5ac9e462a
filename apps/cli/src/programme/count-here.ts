import { countsText, type RecordRow, type WantedCounts } from '@inspectorate/programme'
import type { CountedRow } from '@inspectorate/core/answers'
import { parquetRows } from './parquet-rows.js'

/** What `countsStatement` gives of some tables, read in this process: where no database is at hand. */
export async function* countHere(
  tables: readonly string[],
  { questions, characteristics }: WantedCounts,
): AsyncGenerator<RecordRow, void, void> {
  const [asked, told] = [new Set(questions), new Set(characteristics)]
  for (const table of tables) {
    const byRecord = new Map<string, CountedRow[]>()
    for (const row of await parquetRows(table)) {
      const [record, counted] = [String(row['record']), countedRow(row)]
      const { question, characteristic } = counted
      if (question !== null && !asked.has(question)) continue
      if (characteristic !== null && !told.has(characteristic)) continue
      const of = byRecord.get(record) ?? []
      byRecord.set(record, of)
      of.push(counted)
    }
    for (const [record, rows] of byRecord) yield { record, counts: countsText(rows) }
  }
}

function countedRow(row: Record<string, unknown>): CountedRow {
  const text = (name: string) => (row[name] ?? null) as string | null
  return {
    characteristic: text('characteristic'),
    value: text('value'),
    question: text('question'),
    answer: text('answer'),
    cases: Number(row['cases']),
  }
}
