import { escapeXml } from '@inspectorate/office'
import { xmlText } from '../xml/cell-text.js'
import type { SheetObjects } from './sheet-objects.js'
import { keptLinks, linkId, tableId } from './sheet-relationships.js'

/** The XML of a sheet after its rows, in the order of the schema (ECMA-376 part 1, 18.3.1.99). */
export function sheetEndXml(objects: SheetObjects, orientation: 'portrait' | 'landscape'): string {
  return (
    `</sheetData>${hyperlinks(objects)}` +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="${orientation}"/>` +
    `${ignoredErrors(objects)}${tableParts(objects)}</worksheet>`
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
