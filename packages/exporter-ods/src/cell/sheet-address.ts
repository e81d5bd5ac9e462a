import { absoluteCell, linkedCell, quotedSheetName } from '@inspectorate/publication/exporter'
import type { WorkbookSheet } from '@inspectorate/publication'

/** `D7` of a sheet as an address that never moves: `$'Ratings'.$D$7`. */
export function absoluteAddress(sheet: string, cell: string): string {
  return `$${quotedSheetName(sheet)}.${absoluteCell(cell)}`
}

/** Where a link to a sheet leads, by the sheet’s id: `#'Ratings'.B7`. */
export function sheetLocation(
  sheets: readonly WorkbookSheet[],
  link: { readonly sheet: string; readonly cell?: string },
): string {
  const { sheet, cell } = linkedCell(sheets, link)
  return `#${quotedSheetName(sheet)}.${cell}`
}
