import { columnLetters } from '@inspectorate/office'
import type { DefinedName, WorkbookSheet, WorkbookTable, WorkbookView } from './workbook-view.js'

/** Where a table stands: sheet rows, counted from 1. */
export interface PlacedTable {
  readonly table: WorkbookTable
  /** Row of the table’s own title; null when it has none. */
  readonly titleRow: number | null
  readonly headerRow: number
  readonly firstRow: number
}

/**
 * The one layout of a sheet, for every format: title in row 1, introduction from row 2, then each
 * table’s title (if any), its header and its rows, with no blank row anywhere.
 */
export function placeTables(sheet: WorkbookSheet): PlacedTable[] {
  let row = 2 + sheet.introduction.length
  return sheet.tables.map((table) => {
    const titleRow = table.title === undefined ? null : row
    const headerRow = titleRow === null ? row : row + 1
    row = headerRow + 1 + (Array.isArray(table.rows) ? table.rows.length : 0)
    return { table, titleRow, headerRow, firstRow: headerRow + 1 }
  })
}

/** The sheet name and cell of a defined name, such as `{ sheet: 'Ratings', cell: 'D7' }`. */
export function addressOf(
  view: WorkbookView,
  name: Omit<DefinedName, 'name'>,
): { sheet: string; cell: string } {
  const sheet = view.sheets.find((candidate) => candidate.id === name.sheet)
  const placed = sheet && placeTables(sheet).find(({ table }) => table.name === name.table)
  const column = placed?.table.columns.findIndex(({ key }) => key === name.column) ?? -1
  if (!sheet || !placed || column < 0)
    throw new Error(`no cell ${name.column} in table ${name.table} of sheet ${name.sheet}`)
  return { sheet: sheet.name, cell: `${columnLetters(column)}${placed.firstRow + name.row}` }
}
