import { describeFound, type Issue, type Parsed } from '@inspectorate/core'
import { unguarded } from '@inspectorate/office'
import { CsvError, parse } from 'csv-parse/sync'
import { delimiterOf } from './delimiter-of.js'
import { plainRows } from './plain-rows.js'
import type { SourceRow, SourceTable } from './source-table.js'
import { swallowingRow } from './swallowing-row.js'
import { tableLimits } from './table-limits.js'
import { tidyText } from './tidy-text.js'

/** The most characters of one row; a quotation mark that never ends is noticed here. */
const longestRow = 4_000_000

/** The rows of CSV with any usual delimiter, a byte order mark and quoted line breaks; empty lines are skipped. */
export function readCsvTable(text: string, file: string): Parsed<SourceTable> {
  const stated = /^\uFEFF?sep=(.)\r?\n/i.exec(text)
  const rows: SourceRow[] = []
  const delimiter = stated?.[1] ?? delimiterOf(text)
  let cells = 0
  const fault = (line: number, found: string, expected: string, code: Issue['code']): Issue => ({
    code,
    path: [],
    file,
    line,
    found,
    expected,
  })
  const take = (record: readonly string[], lines: number) => {
    const line = lines + (stated ? 1 : 0)
    cells += record.length
    if (record.length > tableLimits.columns)
      throw new TooLarge(line, `${record.length} columns`, `at most ${tableLimits.columns}`)
    if (rows.length > tableLimits.rows)
      throw new TooLarge(line, 'more rows', `at most ${tableLimits.rows}`)
    if (cells > tableLimits.cells)
      throw new TooLarge(line, 'more cells', `at most ${tableLimits.cells}`)
    rows.push({ line, cells: record.map((cell) => unguarded(tidyText(cell))) })
  }
  const body = stated ? text.slice(stated[0].length) : text
  const plain = plainRows(body, delimiter, longestRow)
  try {
    if (plain) for (const { record, line } of plain) take(record, line)
    else
      parse(body, {
        bom: true,
        delimiter,
        relax_column_count: true,
        skip_empty_lines: true,
        max_record_size: longestRow,
        // All of them: files glued together from several systems have several.
        record_delimiter: ['\r\n', '\n', '\r'],
        trim: true,
        on_record: (record: string[], { lines }) => {
          take(record, lines)
          return null
        },
      })
  } catch (error) {
    if (error instanceof TooLarge)
      return {
        ok: false,
        issues: [fault(error.line, error.found, error.expected, 'too-large')],
      }
    if (!(error instanceof CsvError)) throw error
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1
    const expected = 'CSV with matching quotation marks'
    return {
      ok: false,
      issues: [fault(line, error.message.slice(0, 120), expected, 'malformed-csv')],
    }
  }
  const strange = rows.find((row) => row.cells.some((cell) => (cell as string).includes('\0')))
  if (strange)
    return {
      ok: false,
      issues: [
        fault(
          strange.line,
          describeFound('\0'),
          'text without NUL characters; UTF-16 needs a byte order mark',
          'malformed-csv',
        ),
      ],
    }
  const swallowing = swallowingRow(rows, delimiter)
  if (swallowing)
    return {
      ok: false,
      issues: [
        fault(
          swallowing.line,
          'a cell that holds whole rows of the table',
          'CSV with matching quotation marks',
          'malformed-csv',
        ),
      ],
    }
  return { ok: true, value: { file, rows } }
}

class TooLarge extends Error {
  constructor(
    readonly line: number,
    readonly found: string,
    readonly expected: string,
  ) {
    super('too large')
  }
}
