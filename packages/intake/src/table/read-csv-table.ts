import type { Parsed } from '@inspectorate/core'
import { readCsvRows } from './read-csv-rows.js'
import type { SourceRow, SourceTable } from './source-table.js'

/** The rows of CSV with any usual delimiter, a byte order mark and quoted line breaks; empty lines are skipped. */
export function readCsvTable(text: string, file: string): Parsed<SourceTable> {
  const rows: SourceRow[] = []
  const fault = readCsvRows(text, file, (row) => rows.push(row))
  return fault ? { ok: false, issues: [fault] } : { ok: true, value: { file, rows } }
}
