import type { WorkbookSheet } from '@inspectorate/publication'
import { linkedCell, quotedSheetName } from '@inspectorate/publication/exporter'

/** Where a link to a sheet leads, by the sheet’s id: `'Key ratings'!B7`. */
export function sheetLocation(
  sheets: readonly WorkbookSheet[],
  link: { readonly sheet: string; readonly cell?: string },
): string {
  const { sheet, cell } = linkedCell(sheets, link)
  return `${quotedSheetName(sheet)}!${cell}`
}
