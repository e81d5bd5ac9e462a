import { SaxesParser } from 'saxes'
import type { XmlScan } from './scan-xml.js'

/** Namespaces of Office documents by the prefix that the standard uses: transitional, then strict (ISO/IEC 29500-1, annex A). */
const namespaces: Readonly<Record<string, readonly string[]>> = {
  w: [
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  ],
  r: [
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
  wp: [
    'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
    'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing',
  ],
  a: [
    'http://schemas.openxmlformats.org/drawingml/2006/main',
    'http://purl.oclc.org/ooxml/drawingml/main',
  ],
  c: [
    'http://schemas.openxmlformats.org/drawingml/2006/chart',
    'http://purl.oclc.org/ooxml/drawingml/chart',
  ],
  m: [
    'http://schemas.openxmlformats.org/officeDocument/2006/math',
    'http://purl.oclc.org/ooxml/officeDocument/math',
  ],
  mc: ['http://schemas.openxmlformats.org/markup-compatibility/2006'],
  v: ['urn:schemas-microsoft-com:vml'],
  dc: ['http://purl.org/dc/elements/1.1/'],
  dcterms: ['http://purl.org/dc/terms/'],
  cp: ['http://schemas.openxmlformats.org/package/2006/metadata/core-properties'],
  custom: [
    'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
    'http://purl.oclc.org/ooxml/officeDocument/customProperties',
  ],
  app: [
    'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties',
    'http://purl.oclc.org/ooxml/officeDocument/extendedProperties',
  ],
  figures: ['urn:inspectorate:figures'],
  rel: ['http://schemas.openxmlformats.org/package/2006/relationships'],
}

const prefixes = new Map(
  Object.entries(namespaces).flatMap(([prefix, uris]) => uris.map((uri) => [uri, prefix] as const)),
)

/**
 * Goes through a part of an Office document. Names come with the standard’s prefix whatever the
 * file’s own is; an attribute without a prefix has none; what is of no known namespace is `?:name`.
 */
export function scanOfficeXml(xml: string, { open, close, text }: XmlScan): void {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => {
    throw new Error('a document type is declared')
  })
  if (open)
    parser.on('opentag', ({ uri, local, attributes }) => {
      const named: Record<string, string> = {}
      for (const one of Object.values(attributes))
        named[one.prefix === '' ? one.local : nameOf(one.uri, one.local)] = one.value
      open(nameOf(uri, local), named)
    })
  if (close) parser.on('closetag', ({ uri, local }) => close(nameOf(uri, local)))
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  parser.write(xml).close()
}

function nameOf(uri: string, local: string): string {
  return `${prefixes.get(uri) ?? '?'}:${local}`
}
