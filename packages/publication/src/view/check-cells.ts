import { excelLimits } from '@inspectorate/office'
import { workbookFault } from './workbook-fault.js'
import type { WorkbookCell, WorkbookTable } from './workbook-view.js'

/** Where a cell stands: its table, the column from 0, and the row as the format counts it. */
export interface CellPlace {
  readonly table: WorkbookTable
  readonly column: number
  readonly row: number
}

/** Throws unless a row has one sound cell for each column of its table. */
export function checkCells(
  cells: readonly WorkbookCell[],
  table: WorkbookTable,
  row: number,
): void {
  for (const [column, { type }] of table.columns.entries()) {
    const fault = faultOf(cells[column] ?? '', type)
    if (fault !== null) throw cellFault({ table, column, row }, fault)
  }
  if (cells.length > table.columns.length)
    throw workbookFault(`row ${row} of table ${table.name} has more cells than columns`, {
      table: table.name,
      row,
    })
}

/** The same of a row of a spreadsheet, which has an end. */
export function checkRow(cells: readonly WorkbookCell[], table: WorkbookTable, row: number): void {
  if (row > excelLimits.rows)
    throw workbookFault(`the table ${table.name} has more rows than a sheet`, { table: table.name })
  checkCells(cells, table, row)
}

function faultOf(
  cell: WorkbookCell,
  type: WorkbookTable['columns'][number]['type'],
): string | null {
  if (typeof cell === 'object' && !('formula' in cell || 'share' in cell)) return null
  if (typeof cell === 'string') {
    // What is missing is typed, and prints as shorthand.
    if (cell === '') return 'is empty; a missing value states its reason'
    return type === 'text' ? null : 'holds text in a column of numbers'
  }
  const value = numberIn(cell)
  if (!Number.isFinite(value)) return `holds no number: ${value}`
  return type === 'integer' && !Number.isSafeInteger(value)
    ? `holds no whole number: ${value}`
    : null
}

function numberIn(cell: number | { value: number } | { share: number }): number {
  if (typeof cell === 'number') return cell
  return 'share' in cell ? cell.share : cell.value
}

/** A fault of one cell, told with its place. */
function cellFault({ table, column, row }: CellPlace, what: string): Error {
  return workbookFault(
    `table ${table.name}, column “${table.columns[column]?.header}”, row ${row} ${what}`,
    { table: table.name, column: table.columns[column]?.key, row },
  )
}
