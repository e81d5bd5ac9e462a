import { escapeXml, xmlDeclaration } from '@inspectorate/office'
import type { SheetAdditions, SheetLink } from './sheet-additions.js'

const relationshipsNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
/** Excel allows this many links on a sheet; the text of any further one still prints. */
const mostLinks = 65_530

export function keptLinks({ links }: SheetAdditions): readonly SheetLink[] {
  return links.slice(0, mostLinks)
}

/** Id of a link’s relationship, by its place on the sheet. */
export const linkId = (index: number): string => `rIdLink${index + 1}`
/** Id of a table’s relationship, by its number in the workbook. */
export const tableId = (id: number): string => `rIdTable${id}`

/** The relationships of a sheet to its tables and outward links; null when it has none. */
export function sheetRelationships(additions: SheetAdditions): string | null {
  const list = [
    ...keptLinks(additions).flatMap((link, index) =>
      'target' in link
        ? [
            `<Relationship Id="${linkId(index)}" Type="${relationshipsNamespace}/hyperlink" Target="${escapeXml(link.target)}" TargetMode="External"/>`,
          ]
        : [],
    ),
    ...additions.tables.map(
      ({ id }) =>
        `<Relationship Id="${tableId(id)}" Type="${relationshipsNamespace}/table" Target="../tables/table${id}.xml"/>`,
    ),
  ]
  if (list.length === 0) return null
  return `${xmlDeclaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`
}
