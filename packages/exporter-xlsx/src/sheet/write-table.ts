import { checkRow, rowHeights, type PlacedTable } from '@inspectorate/publication/exporter'
import { columnLetters } from '@inspectorate/office'
import type { WorkbookCell, WorkbookSheet, WorkbookTable } from '@inspectorate/publication'
import { headerStyle, subtitleCell } from '../cell/cell-styles.js'
import { cellText } from '../cell/cell-text.js'
import { writeRow, type OpenSheet } from './write-row.js'
import { writtenCell, type WrittenCell } from '../cell/written-cell.js'

/** Writes a table and returns the area it takes, `A5:F14`; yields the number of cells of each row. */
export async function* writeTable(
  open: OpenSheet,
  placed: PlacedTable,
  sheets: readonly WorkbookSheet[],
): AsyncGenerator<number, string> {
  writeHeader(open, placed)
  const { firstRow, table } = placed
  let row = firstRow
  for await (const cells of table.rows) {
    writeRow(open, row, writtenCells(cells, table, row, sheets))
    row += 1
    yield cells.length
  }
  return areaOf(placed, row)
}

/** A table’s title, if any, and its header row. */
export function writeHeader(
  open: OpenSheet,
  { table: { title, columns }, titleRow, headerRow }: PlacedTable,
): void {
  if (titleRow !== null)
    writeRow(open, titleRow, [{ value: cellText(title ?? ''), style: subtitleCell }], {
      height: rowHeights.tableTitle,
    })
  const headers = columns.map(({ header }, index) => ({
    value: cellText(header),
    style: headerStyle(columns, index),
  }))
  writeRow(open, headerRow, headers)
}

/** The cells of one row as they are written; a row that does not fit its table is a fault. */
export function writtenCells(
  cells: readonly WorkbookCell[],
  table: WorkbookTable,
  row: number,
  sheets: readonly WorkbookSheet[],
): WrittenCell[] {
  checkRow(cells, table, row)
  return cells.map((cell, column) => writtenCell(cell, { table, column, row }, sheets))
}

/** The area of a table whose last row stands before `end`. */
export function areaOf({ table, headerRow, firstRow }: PlacedTable, end: number): string {
  // A table object has at least one row: an empty table shows it blank, as Excel itself does.
  const lastRow = Math.max(end - 1, firstRow)
  return `A${headerRow}:${columnLetters(table.columns.length - 1)}${lastRow}`
}
