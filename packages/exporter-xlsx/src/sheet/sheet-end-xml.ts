import { escapeXml } from '@inspectorate/office'
import { pageMargins, type PrintSetup } from '@inspectorate/publication/exporter'
import { xmlText } from '../xml/cell-text.js'
import type { SheetObjects } from './sheet-objects.js'
import { keptLinks, linkId, tableId } from './sheet-relationships.js'

/** The XML of a sheet after its rows, in the order of the schema (ECMA-376 part 1, 18.3.1.99). */
export function sheetEndXml(objects: SheetObjects, print: PrintSetup): string {
  return (
    `</sheetData>${hyperlinks(objects)}` +
    pageXml(print) +
    `${ignoredErrors(objects)}${tableParts(objects)}</worksheet>`
  )
}

/** A4; `fitToPage` before the rows says which of scale and fitting holds. */
function pageXml({ orientation, scale }: PrintSetup): string {
  const [side, end] = [pageMargins.side, pageMargins.end].map((millimetres) => millimetres / 25.4)
  const size = scale === null ? 'fitToWidth="1" fitToHeight="0"' : `scale="${scale}"`
  return (
    `<pageMargins left="${side}" right="${side}" top="${end}" bottom="${end}" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="9" ${size} orientation="${orientation}"/>`
  )
}

function hyperlinks(objects: SheetObjects): string {
  const list = keptLinks(objects).map((link, index) => {
    const where =
      'target' in link ? `r:id="${linkId(index)}"` : `location="${escapeXml(link.location)}"`
    return `<hyperlink ref="${link.ref}" ${where} display="${escapeXml(xmlText(link.text).slice(0, 255))}"/>`
  })
  return list.length > 0 ? `<hyperlinks>${list.join('')}</hyperlinks>` : ''
}

/** Text such as “2.1” is meant as text: no mark in the corner of its cell. */
function ignoredErrors({ tables }: SheetObjects): string {
  const list = tables.map(({ ref }) => `<ignoredError sqref="${ref}" numberStoredAsText="1"/>`)
  return list.length > 0 ? `<ignoredErrors>${list.join('')}</ignoredErrors>` : ''
}

function tableParts({ tables }: SheetObjects): string {
  const list = tables.map(({ id }) => `<tablePart r:id="${tableId(id)}"/>`)
  return list.length > 0 ? `<tableParts count="${list.length}">${list.join('')}</tableParts>` : ''
}
