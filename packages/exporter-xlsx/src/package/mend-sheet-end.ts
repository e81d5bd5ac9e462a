import { escapeXml } from '@inspectorate/office'
import { xmlText } from '../cell/cell-text.js'
import type { SheetAdditions } from './sheet-additions.js'
import { keptLinks, linkId, tableId } from './sheet-relationships.js'

/** Where the rows of a sheet end in its XML. */
export const endOfRows = '</sheetData>'
export const endOfSheet = '</worksheet>'

/** The XML after a sheet’s rows with its links and tables put in, each where the schema wants it. */
export function mendSheetEnd(end: string, additions: SheetAdditions): string {
  return end
    .replace(endOfRows, () => `${endOfRows}${hyperlinks(additions)}`)
    .replace(endOfSheet, () => `${ignoredErrors(additions)}${tableParts(additions)}${endOfSheet}`)
}

/** `location` alone leads to a cell in Excel and LibreOffice alike; exceljs writes an outside address. */
function hyperlinks(additions: SheetAdditions): string {
  const list = keptLinks(additions).map((link, index) => {
    const where =
      'target' in link ? `r:id="${linkId(index)}"` : `location="${escapeXml(link.location)}"`
    return `<hyperlink ref="${link.ref}" ${where} display="${escapeXml(xmlText(link.text).slice(0, 255))}"/>`
  })
  return list.length > 0 ? `<hyperlinks>${list.join('')}</hyperlinks>` : ''
}

/** Text such as “2.1” is meant as text: no mark in the corner of its cell. */
function ignoredErrors({ tables }: SheetAdditions): string {
  const list = tables.map(({ ref }) => `<ignoredError sqref="${ref}" numberStoredAsText="1"/>`)
  return list.length > 0 ? `<ignoredErrors>${list.join('')}</ignoredErrors>` : ''
}

function tableParts({ tables }: SheetAdditions): string {
  const list = tables.map(({ id }) => `<tablePart r:id="${tableId(id)}"/>`)
  return list.length > 0 ? `<tableParts count="${list.length}">${list.join('')}</tableParts>` : ''
}
