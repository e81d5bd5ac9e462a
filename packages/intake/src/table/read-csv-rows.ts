import { describeFound, type Issue } from '@inspectorate/core'
import { unguarded } from '@inspectorate/office'
import { CsvError, parse } from 'csv-parse/sync'
import { delimiterOf } from './delimiter-of.js'
import { plainRows } from './plain-rows.js'
import type { SourceRow } from './source-table.js'
import { findingSwallowed } from './swallowing-row.js'
import { tableLimits } from './table-limits.js'
import { tidyText } from './tidy-text.js'

/** The most characters of one row; a quotation mark that never ends is noticed here. */
const longestRow = 4_000_000

/**
 * The rows of CSV with any usual delimiter, a byte order mark and quoted line breaks, one after the other;
 * empty lines are skipped. Gives what is wrong with the whole, which may be known only at its end.
 */
export function readCsvRows(
  text: string,
  file: string,
  take: (row: SourceRow) => void,
): Issue | null {
  const stated = /^\uFEFF?sep=(.)\r?\n/i.exec(text)
  const delimiter = stated?.[1] ?? delimiterOf(text)
  const fault = (line: number, found: string, expected: string, code: Issue['code']): Issue => ({
    code,
    path: [],
    file,
    line,
    found,
    expected,
  })
  const tidy = tidying()
  const swallowed = findingSwallowed(delimiter)
  let [rows, cells] = [0, 0]
  let strange: number | undefined
  const add = (record: readonly string[], lines: number) => {
    const line = lines + (stated ? 1 : 0)
    cells += record.length
    if (record.length > tableLimits.columns)
      throw new TooLarge(line, `${record.length} columns`, `at most ${tableLimits.columns}`)
    if (rows > tableLimits.rows)
      throw new TooLarge(line, 'more rows', `at most ${tableLimits.rows}`)
    if (cells > tableLimits.cells)
      throw new TooLarge(line, 'more cells', `at most ${tableLimits.cells}`)
    rows += 1
    const row = { line, cells: record.map(tidy.cell) }
    if (tidy.sawNul) strange ??= line
    swallowed.see(row)
    take(row)
  }
  const body = stated ? text.slice(stated[0].length) : text
  const plain = plainRows(body, delimiter, longestRow)
  try {
    if (plain) for (const { record, line } of plain) add(record, line)
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
          add(record, lines)
          return null
        },
      })
  } catch (error) {
    if (error instanceof TooLarge)
      return fault(error.line, error.found, error.expected, 'too-large')
    if (!(error instanceof CsvError)) throw error
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1
    const expected = 'CSV with matching quotation marks'
    return fault(line, error.message.slice(0, 120), expected, 'malformed-csv')
  }
  if (strange !== undefined)
    return fault(
      strange,
      describeFound('\0'),
      'text without NUL characters; UTF-16 needs a byte order mark',
      'malformed-csv',
    )
  const swallowing = swallowed.first()
  if (swallowing === undefined) return null
  return fault(
    swallowing,
    'a cell that holds whole rows of the table',
    'CSV with matching quotation marks',
    'malformed-csv',
  )
}

/** Cells longer than this hardly come again. */
const longestKept = 64
const mostKept = 10_000

/** Tidies cells. The same few come again and again: each of them is one string. */
function tidying() {
  const kept = new Map<string, string>()
  const tidying = {
    sawNul: false,
    cell(this: void, text: string): string {
      const before = text.length > longestKept ? undefined : kept.get(text)
      if (before !== undefined) return before
      const tidy = unguarded(tidyText(text))
      if (tidy.includes('\0')) tidying.sawNul = true
      else if (text.length <= longestKept && kept.size < mostKept) kept.set(text, tidy)
      return tidy
    },
  }
  return tidying
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
