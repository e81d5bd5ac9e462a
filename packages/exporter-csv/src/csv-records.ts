import type { WorkbookTable } from '@inspectorate/publication'
import { checkCells } from '@inspectorate/publication/exporter'
import { csvField, quotedText } from './csv-field.js'

/** RFC 4180, 2.1. */
const lineEnd = '\r\n'

/** A table as CSV records, one by one: its header, then its rows. */
export async function* csvRecords(table: WorkbookTable): AsyncGenerator<string> {
  yield `${table.columns.map(({ header }) => quotedText(header)).join(',')}${lineEnd}`
  let row = 0
  for await (const cells of table.rows) {
    row += 1
    checkCells(cells, table, row)
    yield `${cells.map(csvField).join(',')}${lineEnd}`
  }
}
