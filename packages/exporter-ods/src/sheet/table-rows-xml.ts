import { checkRow, type SheetLayout, type PlacedTable } from '@inspectorate/publication/exporter'
import { columnLetters } from '@inspectorate/office'
import type { WorkbookSheet } from '@inspectorate/publication'
import { headerStyle } from '../styles/cell-styles.js'
import { cellXml, textCell } from '../cell/cell-xml.js'
import { fittedRow, rowXml, wrappingText } from './row-xml.js'

/** The rows of a table, one by one; returns the area it takes: `A5:F14`, its header included. */
export async function* tableRowsXml(
  placed: PlacedTable,
  sheets: readonly WorkbookSheet[],
  { characters, tables }: SheetLayout,
): AsyncGenerator<string, readonly [first: string, last: string]> {
  const { table, titleRow, headerRow, firstRow } = placed
  const { columns } = table
  if (titleRow !== null) yield rowXml('table-title', textCell(table.title ?? '', 'Heading_20_2'))
  const headers = columns.map(({ header }, index) => textCell(header, headerStyle(columns, index)))
  const header = rowXml(
    fittedRow(
      columns.map((column) => column.header),
      characters,
      true,
    ),
    headers.join(''),
  )
  // Repeated on the pages that are printed after it: a table above the last one ends before.
  yield placed === tables.at(-1)
    ? `<table:table-header-rows>${header}</table:table-header-rows>`
    : header

  let row = firstRow
  for await (const cells of table.rows) {
    checkRow(cells, table, row)
    const written = cells.map((cell, column) => cellXml(cell, { table, column, row }, sheets))
    yield rowXml(fittedRow(cells.map(wrappingText), characters), written.join(''))
    row += 1
  }
  return [`A${headerRow}`, `${columnLetters(columns.length - 1)}${row - 1}`]
}
