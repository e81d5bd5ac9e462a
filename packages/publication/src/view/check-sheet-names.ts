import { wellFormedText } from '@inspectorate/office'
import { workbookFault } from './workbook-fault.js'
import type { WorkbookSheet } from './workbook-view.js'

/** Spreadsheets compare names without regard to case. */
export const sameName = (name: string): string => name.toLowerCase()

/** Throws unless every sheet has a name that LibreOffice and Excel allow, and no two share one. */
export function checkSheetNames(sheets: readonly WorkbookSheet[]): void {
  if (sheets.length === 0) throw workbookFault('a workbook needs a sheet')
  const seen = new Set<string>()
  for (const { id, name } of sheets) {
    const fault = sheetNameFault(name) ?? (seen.has(sameName(name)) ? 'is used twice' : undefined)
    if (fault) throw workbookFault(`the sheet name “${name}” ${fault}`, { sheet: id, name })
    seen.add(sameName(name))
  }
}

function sheetNameFault(name: string): string | undefined {
  if (name.trim() === '') return 'is blank'
  if (name.length > 31) return 'is longer than 31 characters'
  if (/[[\]:*?/\\\t\r\n]/.test(name) || wellFormedText(name) !== name)
    return 'has a character spreadsheets forbid'
  if (/^'|'$/.test(name)) return 'begins or ends with an apostrophe'
  if (sameName(name) === 'history') return 'is reserved by Excel'
  return undefined
}
