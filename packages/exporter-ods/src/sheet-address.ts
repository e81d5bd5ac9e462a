import type { WorkbookSheet } from '@inspectorate/publication'
import { workbookFault } from './workbook-fault.js'

/** A sheet as addresses name it: `'People''s plans'`. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`
}

/** `D7` of a sheet as an address that never moves: `$'Ratings'.$D$7`. */
export function absoluteAddress(sheet: string, cell: string): string {
  return `$${quotedSheetName(sheet)}.${cell.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')}`
}

/** Where a link to a sheet leads, by the sheet’s id: `#'Ratings'.B7`. */
export function sheetLocation(sheets: readonly WorkbookSheet[], id: string, cell = 'A1'): string {
  const sheet = sheets.find((candidate) => candidate.id === id)
  if (!sheet) throw workbookFault(`a link leads to no sheet: ${id}`, { sheet: id })
  if (!/^[A-Z]{1,3}[1-9][0-9]*$/.test(cell))
    throw workbookFault(`a link leads to no cell: ${cell}`, { sheet: id, cell })
  return `#${quotedSheetName(sheet.name)}.${cell}`
}
