import { workbookFault } from './workbook-fault.js'
import type { WorkbookColumn, WorkbookSheet } from './workbook-view.js'

/** The name of the sheet a link leads to, by its id, and the cell of it. */
export function linkedCell(
  sheets: readonly WorkbookSheet[],
  { sheet: id, cell = 'A1' }: { readonly sheet: string; readonly cell?: string },
): { readonly sheet: string; readonly cell: string } {
  const sheet = sheets.find((candidate) => candidate.id === id)
  if (!sheet) throw workbookFault(`a link leads to no sheet: ${id}`, { sheet: id })
  if (!/^[A-Z]{1,3}[1-9][0-9]*$/.test(cell))
    throw workbookFault(`a link leads to no cell: ${cell}`, { sheet: id, cell })
  return { sheet: sheet.name, cell }
}

/** A sheet as formulas and addresses name it: `'People''s plans'`. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`
}

/** `D7` as an address that never moves: `$D$7`. */
export function absoluteCell(cell: string): string {
  return cell.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')
}

/** The column, from 0, that a formula names by its key. */
export function columnOfKey(columns: readonly WorkbookColumn[], key: string): number {
  const index = columns.findIndex((column) => column.key === key)
  if (index < 0) throw workbookFault(`a formula names no column of its table: {${key}}`, { key })
  return index
}
