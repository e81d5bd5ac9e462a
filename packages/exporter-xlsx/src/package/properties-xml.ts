import type { PublicationMeta, WorkbookView } from '@inspectorate/publication'
import { workbookFault } from '@inspectorate/publication/exporter'
import { escapeXml, xmlDeclaration } from '@inspectorate/office'
import { xmlText } from '../xml/cell-text.js'

const documentProperties = 'http://schemas.openxmlformats.org/officeDocument/2006'
const namespaces =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'

/** What the file says of itself, for search and for screen readers; its date is that of the publication. */
export function corePropertiesXml(meta: PublicationMeta): string {
  const texts = [
    ['dc:title', meta.title],
    ['dc:subject', meta.subject],
    ['dc:creator', meta.publisher],
    ['cp:keywords', meta.keywords.join(', ')],
    ['dc:description', meta.description],
    ['cp:lastModifiedBy', meta.publisher],
    ['dc:identifier', meta.isbn ?? meta.id],
    ['dc:language', meta.language],
    ...(meta.stateText === undefined ? [] : [['cp:contentStatus', meta.stateText] as const]),
  ] as const
  return (
    `${xmlDeclaration}<cp:coreProperties ${namespaces}>` +
    texts.map(([name, text]) => `<${name}>${escapeXml(xmlText(text))}</${name}>`).join('') +
    datesXml(meta) +
    '</cp:coreProperties>'
  )
}

/** A draft may be without a date. */
function datesXml({ published }: PublicationMeta): string {
  if (published === undefined) return ''
  const day = new Date(published)
  if (Number.isNaN(day.getTime()))
    throw workbookFault(`no date of publication: ${published}`, { published })
  const date = day.toISOString().replace(/\.\d+Z$/, 'Z')
  return ['created', 'modified']
    .map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}</dcterms:${name}>`)
    .join('')
}

/**
 * What program made the file. The name is that of the program it is made for: LibreOffice calculates every
 * formula again of a file by one that it does not know.
 */
export function appPropertiesXml({ sheets }: WorkbookView): string {
  const names = sheets.map(({ name }) => `<vt:lpstr>${escapeXml(name)}</vt:lpstr>`)
  return (
    `${xmlDeclaration}<Properties xmlns="${documentProperties}/extended-properties" xmlns:vt="${documentProperties}/docPropsVTypes">` +
    '<Application>Microsoft Excel</Application><DocSecurity>0</DocSecurity><ScaleCrop>false</ScaleCrop>' +
    `<HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>Worksheets</vt:lpstr></vt:variant><vt:variant><vt:i4>${sheets.length}</vt:i4></vt:variant></vt:vector></HeadingPairs>` +
    `<TitlesOfParts><vt:vector size="${sheets.length}" baseType="lpstr">${names.join('')}</vt:vector></TitlesOfParts>` +
    '<AppVersion>16.0300</AppVersion></Properties>'
  )
}
