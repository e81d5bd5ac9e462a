import {
  absoluteCell,
  addressOf,
  placeTables,
  quotedSheetName,
} from '@inspectorate/publication/exporter'
import { escapeXml } from '@inspectorate/office'
import type { WorkbookView } from '@inspectorate/publication'

/** Names of key results, and header rows to repeat on every printed page; null when there are none. */
export function definedNamesXml(view: WorkbookView): string | null {
  const results = view.names.map((name) => {
    const { sheet, cell } = addressOf(view, name)
    return `<definedName name="${name.name}">${escapeXml(`${quotedSheetName(sheet)}!${absoluteCell(cell)}`)}</definedName>`
  })
  const printed = view.sheets.flatMap((sheet, index) => {
    const [first, second] = placeTables(sheet)
    if (!first || second) return []
    const rows = `$${first.headerRow}:$${first.headerRow}`
    return [
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(`${quotedSheetName(sheet.name)}!${rows}`)}</definedName>`,
    ]
  })
  const list = [...printed, ...results]
  return list.length > 0 ? `<definedNames>${list.join('')}</definedNames>` : null
}
