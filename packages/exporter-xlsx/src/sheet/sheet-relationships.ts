import { escapeXml } from '@inspectorate/office'
import { relationshipsXml, type Relationship } from '../xml/relationships-xml.js'
import type { SheetLink, SheetObjects } from './sheet-objects.js'

/** Excel allows this many links on a sheet; the text of any further one still prints. */
const mostLinks = 65_530

export function keptLinks({ links }: SheetObjects): readonly SheetLink[] {
  return links.slice(0, mostLinks)
}

/** Id of a link’s relationship, by its place on the sheet. */
export const linkId = (index: number): string => `rIdLink${index + 1}`
/** Id of a table’s relationship, by its number in the workbook. */
export const tableId = (id: number): string => `rIdTable${id}`

/** The relationships of a sheet to its tables and outward links; null when it has none. */
export function sheetRelationships(objects: SheetObjects): string | null {
  const list = [
    ...keptLinks(objects).flatMap((link, index): Relationship[] =>
      'target' in link
        ? [{ id: linkId(index), type: 'hyperlink', target: escapeXml(link.target), outside: true }]
        : [],
    ),
    ...objects.tables.map(({ id }): Relationship => ({
      id: tableId(id),
      type: 'table',
      target: `../tables/table${id}.xml`,
    })),
  ]
  return list.length === 0 ? null : relationshipsXml(list)
}
