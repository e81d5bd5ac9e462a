import {
  absoluteCell,
  addressOf,
  placeTables,
  quotedSheetName,
} from '@inspectorate/publication/exporter'
import { escapeXml, xmlDeclaration } from '@inspectorate/office'
import type { WorkbookView } from '@inspectorate/publication'
import { mainNamespace, relationshipsNamespace } from '../xml/namespaces.js'

/** Id of a sheet’s relationship, by its place in the workbook from 0. */
export const sheetId = (index: number): string => `rIdSheet${index + 1}`

/** The part that lists the sheets and the names of cells (ECMA-376 part 1, 18.2.27). */
export function workbookXml(view: WorkbookView): string {
  const sheets = view.sheets.map(
    ({ name }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" state="visible" r:id="${sheetId(index)}"/>`,
  )
  return (
    `${xmlDeclaration}<workbook xmlns="${mainNamespace}" xmlns:r="${relationshipsNamespace}">` +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="14000" firstSheet="0" activeTab="0"/></bookViews>' +
    `<sheets>${sheets.join('')}</sheets>${definedNames(view)}</workbook>`
  )
}

/** Names of key results, and header rows to repeat on every printed page. */
function definedNames(view: WorkbookView): string {
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
  return list.length > 0 ? `<definedNames>${list.join('')}</definedNames>` : ''
}
