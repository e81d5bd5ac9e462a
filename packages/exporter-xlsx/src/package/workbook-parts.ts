import { xmlDeclaration } from '@inspectorate/office'
import type { WorkbookView } from '@inspectorate/publication'
import { appPropertiesXml, corePropertiesXml } from './properties-xml.js'
import { relationshipsXml } from '../xml/relationships-xml.js'
import { stylesXml } from './styles-xml.js'
import { sheetId, workbookXml } from './workbook-xml.js'

export const sheetPart = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`
export const sheetRelationshipsPart = (index: number): string =>
  `xl/worksheets/_rels/sheet${index + 1}.xml.rels`
export const tablePart = (id: number): string => `xl/tables/table${id}.xml`
export const stringsPart = 'xl/sharedStrings.xml'

/** The parts that are known before a row is written, in the order in which they stand in the package. */
export function workbookParts(
  view: WorkbookView,
): readonly (readonly [name: string, xml: string])[] {
  return [
    ['[Content_Types].xml', contentTypesXml(view)],
    ['_rels/.rels', packageRelationships],
    ['docProps/app.xml', appPropertiesXml(view)],
    ['docProps/core.xml', corePropertiesXml(view.meta)],
    ['xl/workbook.xml', workbookXml(view)],
    ['xl/_rels/workbook.xml.rels', workbookRelationships(view)],
    ['xl/styles.xml', stylesXml()],
  ]
}

const packageRelationships = relationshipsXml([
  { id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' },
  {
    id: 'rId2',
    type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    target: 'docProps/core.xml',
  },
  { id: 'rId3', type: 'extended-properties', target: 'docProps/app.xml' },
])

function workbookRelationships({ sheets }: WorkbookView): string {
  return relationshipsXml([
    ...sheets.map((_, index) => ({
      id: sheetId(index),
      type: 'worksheet',
      target: sheetPart(index).replace('xl/', ''),
    })),
    { id: 'rIdStyles', type: 'styles', target: 'styles.xml' },
    { id: 'rIdStrings', type: 'sharedStrings', target: 'sharedStrings.xml' },
  ])
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function contentTypesXml({ sheets }: WorkbookView): string {
  const tables = sheets.flatMap((sheet) => sheet.tables)
  const types = [
    ['xl/workbook.xml', `${spreadsheet}.sheet.main+xml`],
    ['xl/styles.xml', `${spreadsheet}.styles+xml`],
    [stringsPart, `${spreadsheet}.sharedStrings+xml`],
    ...sheets.map((_, index) => [sheetPart(index), `${spreadsheet}.worksheet+xml`]),
    ...tables.map((_, index) => [tablePart(index + 1), `${spreadsheet}.table+xml`]),
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ]
  return (
    `${xmlDeclaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
    types.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join('') +
    '</Types>'
  )
}
