import type { PublicationMeta } from '@inspectorate/publication'
import { rootAttributes } from '../xml/namespaces.js'
import { workbookFault } from '@inspectorate/publication/exporter'
import { xmlDeclaration, xmlText } from '../xml/xml-text.js'

/** What the file says of itself, for search and for screen readers; its date is that of the publication. */
export function metaXml(meta: PublicationMeta): string {
  const elements: readonly (readonly [name: string, text: string])[] = [
    ['meta:generator', 'Inspectorate'],
    ['dc:title', meta.title],
    ['dc:description', meta.description],
    ['dc:subject', meta.subject],
    ...meta.keywords.map((keyword) => ['meta:keyword', keyword] as const),
    ['meta:initial-creator', meta.publisher],
    ['dc:creator', meta.publisher],
    ...datesOf(meta),
    ['dc:language', meta.language],
  ]
  const custom = [
    ['dc:identifier', meta.isbn ?? meta.id],
    ...(meta.licence === undefined ? [] : [['dc:rights', meta.licence]]),
    ...(meta.stateText === undefined ? [] : [['status', meta.stateText]]),
  ].map(
    ([name, text]) =>
      `<meta:user-defined meta:name="${name}" meta:value-type="string">${xmlText(text ?? '')}</meta:user-defined>`,
  )
  const known = elements.map(([name, text]) => `<${name}>${xmlText(text)}</${name}>`)
  return `${xmlDeclaration}<office:document-meta ${rootAttributes('office', 'meta', 'dc')}><office:meta>${known.join('')}${custom.join('')}</office:meta></office:document-meta>`
}

/** The date of the publication; a draft may be without. */
function datesOf({ published }: PublicationMeta): [name: string, text: string][] {
  if (published === undefined) return []
  const date = dateTime(published)
  return [
    ['meta:creation-date', date],
    ['dc:date', date],
  ]
}

/** An ISO month or day as its first moment. */
function dateTime(published: string): string {
  const day = /^\d{4}-\d{2}$/.test(published) ? `${published}-01` : published
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)))
    throw workbookFault(`no date of publication: ${published}`, { published })
  return `${day}T00:00:00`
}
