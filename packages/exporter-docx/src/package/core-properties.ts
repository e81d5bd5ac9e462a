import { escapeXml, xmlDeclaration } from '@inspectorate/office'
import type { PublicationMeta } from '@inspectorate/publication'
import { xml } from '../xml/xml.js'

/** docProps/core.xml. Its dates are that of publication: no clock is read. */
export function coreProperties(meta: PublicationMeta): string {
  // A publication may say its month or year only; one that says neither has the date of a template.
  const published = /^\d{4}/.test(meta.published ?? '') ? meta.published : '2000'
  const date = escapeXml(`${`${published}-01-01`.slice(0, 10)}T00:00:00Z`)
  return (
    xmlDeclaration +
    xml(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      xml('dc:title', {}, escapeXml(meta.title)),
      xml('dc:subject', {}, escapeXml(meta.subject)),
      xml('dc:creator', {}, escapeXml(meta.publisher)),
      xml('cp:keywords', {}, escapeXml(meta.keywords.join(', '))),
      xml('dc:description', {}, escapeXml(meta.description)),
      xml('cp:lastModifiedBy', {}, escapeXml(meta.publisher)),
      xml('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, date),
      xml('dcterms:modified', { 'xsi:type': 'dcterms:W3CDTF' }, date),
      meta.stateText === undefined ? '' : xml('cp:contentStatus', {}, escapeXml(meta.stateText)),
      xml('dc:language', {}, escapeXml(meta.language)),
    )
  )
}
