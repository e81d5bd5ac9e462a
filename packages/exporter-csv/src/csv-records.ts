import type { WorkbookTable } from '@inspectorate/publication'
import { csvField, quotedText } from './csv-field.js'
import { workbookFault } from './workbook-fault.js'

/** RFC 4180, 2.1. */
const LINE_END = '\r\n'

/** A table as CSV records, one by one: its header, then its rows. */
export async function* csvRecords({ name, columns, rows }: WorkbookTable): AsyncGenerator<string> {
  yield `${columns.map(({ header }) => quotedText(header)).join(',')}${LINE_END}`
  let row = 0
  for await (const cells of rows) {
    row += 1
    if (cells.length !== columns.length)
      throw workbookFault(`row ${row} of table ${name} has not one cell for each column`, {
        table: name,
        row,
      })
    const fields = columns.map((column, index) =>
      csvField(cells[index]!, { table: name, column, row }),
    )
    yield `${fields.join(',')}${LINE_END}`
  }
}
