import type { WorkbookCell, WorkbookTable } from '@inspectorate/publication'
import { checkCells } from '@inspectorate/publication/exporter'
import { csvField, quotedText } from './csv-field.js'
import { fileColumns, type FileColumn } from './file-columns.js'

/** RFC 4180, 2.1. */
const lineEnd = '\r\n'

/** A table as CSV records, one by one: its header, then its rows. */
export async function* csvRecords(table: WorkbookTable): AsyncGenerator<string> {
  const columns = fileColumns(table)
  yield `${columns.map(({ name }) => quotedText(name)).join(',')}${lineEnd}`
  let row = 0
  for await (const cells of table.rows) {
    row += 1
    checkCells(cells, table, row)
    yield `${columns.map((column) => fieldOf(column, cells)).join(',')}${lineEnd}`
  }
}

/** A missing number is an empty field, its mark a text; in a column of text the mark is the text. */
function fieldOf({ column, index, holds }: FileColumn, cells: readonly WorkbookCell[]): string {
  const cell = cells[index]!
  const isMissing = typeof cell === 'object' && 'missing' in cell
  if (holds === 'marks') return isMissing ? csvField(cell) : ''
  return isMissing && column.type !== 'text' ? '' : csvField(cell)
}
