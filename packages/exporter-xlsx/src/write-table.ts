import {
  columnLetters,
  type PlacedTable,
  type WorkbookCell,
  type WorkbookSheet,
  type WorkbookTable,
} from '@inspectorate/publication'
import { headerStyle, SUBTITLE } from './cell-styles.js'
import { cellText, needsSharedString } from './cell-text.js'
import { isStreamed } from './is-streamed.js'
import { TABLE_TITLE_HEIGHT } from './row-heights.js'
import { workbookFault } from './workbook-fault.js'
import { writeRow, type OpenSheet } from './write-row.js'
import { emptyCell, writtenCell } from './written-cell.js'

const LAST_ROW = 1_048_576

/** Writes a table and returns the area it takes, `A5:F14`; yields the number of cells of each row. */
export async function* writeTable(
  open: OpenSheet,
  { table, titleRow, headerRow, firstRow }: PlacedTable,
  sheets: readonly WorkbookSheet[],
): AsyncGenerator<number, string> {
  const { name, columns } = table
  if (titleRow !== null)
    writeRow(open, titleRow, [{ value: cellText(table.title ?? ''), style: SUBTITLE }], {
      height: TABLE_TITLE_HEIGHT,
    })
  const headers = columns.map(({ header }, index) => ({
    value: cellText(header),
    style: headerStyle(columns, index),
  }))
  writeRow(open, headerRow, headers)

  const streamed = isStreamed(table)
  let row = firstRow
  for await (const cells of table.rows) {
    if (row > LAST_ROW)
      throw workbookFault(`the table ${name} has more rows than a sheet`, { table: name })
    checkLength(cells, table, row)
    const written = cells.map((cell, column) => writtenCell(cell, { table, column, row }, sheets))
    // Shared strings are how Excel writes text, but all stay in memory: rows that stream carry their
    // own text, save what only a shared string carries to every program.
    const shared =
      !streamed ||
      written.some(({ value }) => typeof value === 'string' && needsSharedString(value))
    Object.assign(open.worksheet, { useSharedStrings: shared })
    writeRow(open, row, written)
    row += 1
    yield cells.length
  }
  // A table object has at least one row: an empty table shows it blank, as Excel itself does.
  const lastRow = Math.max(row - 1, firstRow)
  return `A${headerRow}:${columnLetters(columns.length - 1)}${lastRow}`
}

function checkLength(cells: readonly WorkbookCell[], table: WorkbookTable, row: number): void {
  if (cells.length < table.columns.length) throw emptyCell({ table, column: cells.length, row })
  if (cells.length > table.columns.length)
    throw workbookFault(`row ${row} of table ${table.name} has more cells than columns`, {
      table: table.name,
      row,
    })
}
