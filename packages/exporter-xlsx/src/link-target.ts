import { safeAddress } from '@inspectorate/office'
import type { WorkbookSheet } from '@inspectorate/publication'
import { workbookFault } from './workbook-fault.js'

/** `name` quoted as references and formulas need it. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`
}

/** Where a link to a sheet leads, by the sheet’s id: `'Key ratings'!B7`. */
export function sheetLocation(sheets: readonly WorkbookSheet[], id: string, cell = 'A1'): string {
  const sheet = sheets.find((candidate) => candidate.id === id)
  if (!sheet) throw workbookFault(`a link leads to no sheet: ${id}`, { sheet: id })
  if (!/^[A-Z]{1,3}[1-9][0-9]*$/.test(cell))
    throw workbookFault(`a link leads to no cell: ${cell}`, { sheet: id, cell })
  return `${quotedSheetName(sheet.name)}!${cell}`
}

/** Excel repairs a workbook with a longer address. */
const LONGEST_ADDRESS = 2079

/** `href` as a relationship may hold it; null when it is none to follow. */
export function externalTarget(href: string): string | null {
  const address = safeAddress(href)
  const target = address === null ? null : new URL(address).href
  return target === null || target.length > LONGEST_ADDRESS ? null : target
}
