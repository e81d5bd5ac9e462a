import {
  absoluteCell,
  addressOf,
  quotedSheetName,
  sheetLayout,
} from '@inspectorate/publication/exporter'
import { columnLetters, escapeXml, xmlDeclaration } from '@inspectorate/office'
import type { WorkbookSheet, WorkbookView } from '@inspectorate/publication'
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

/** Names of key results, and what is repeated on every printed page. */
function definedNames(view: WorkbookView): string {
  const results = view.names.map((name) => {
    const { sheet, cell } = addressOf(view, name)
    return `<definedName name="${name.name}">${escapeXml(`${quotedSheetName(sheet)}!${absoluteCell(cell)}`)}</definedName>`
  })
  const printed = view.sheets.flatMap((sheet, index) => {
    const titles = printTitles(sheet)
    return titles === null
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(titles)}</definedName>`,
        ]
  })
  const list = [...printed, ...results]
  return list.length > 0 ? `<definedNames>${list.join('')}</definedNames>` : ''
}

/**
 * The first columns of a sheet wider than a page, and the header of its last table, which is repeated on the
 * pages after it: a table above it ends before. Null where there is none.
 */
function printTitles(sheet: WorkbookSheet): string | null {
  const { tables, print } = sheetLayout(sheet)
  const last = tables.at(-1)
  if (!last) return null
  const columns = print.repeated > 0 ? [`$A:$${columnLetters(print.repeated - 1)}`] : []
  return [...columns, `$${last.headerRow}:$${last.headerRow}`]
    .map((area) => `${quotedSheetName(sheet.name)}!${area}`)
    .join(',')
}
