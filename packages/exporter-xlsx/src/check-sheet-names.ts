import type { WorkbookView } from '@inspectorate/publication'
import { workbookFault } from './workbook-fault.js'

/** Excel compares names without regard to case. */
export const sameName = (name: string): string => name.toLowerCase()

/** Throws unless every sheet has a name Excel allows, and no two share one. */
export function checkSheetNames({ sheets }: WorkbookView): void {
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
  // oxlint-disable-next-line no-control-regex -- control characters are what it forbids
  if (/[[\]:*?/\\\u0000-\u001F\u007F\uFFFE\uFFFF]|[\uD800-\uDFFF]/u.test(name))
    return 'has a character Excel forbids'
  if (/^'|'$/.test(name)) return 'begins or ends with an apostrophe'
  if (sameName(name) === 'history') return 'is reserved by Excel'
  return undefined
}
