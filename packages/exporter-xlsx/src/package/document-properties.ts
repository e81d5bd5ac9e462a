import type { PublicationMeta } from '@inspectorate/publication'
import { xmlText } from '../cell/cell-text.js'
import { workbookFault } from '@inspectorate/publication/exporter'

/** What the file says of itself, for search and for screen readers; its date is that of the publication. */
export function documentProperties(meta: PublicationMeta): Record<string, string | Date> {
  const date = new Date(meta.published)
  if (Number.isNaN(date.getTime()))
    throw workbookFault(`no date of publication: ${meta.published}`, { published: meta.published })
  const texts = {
    title: meta.title,
    subject: meta.subject,
    description: meta.description,
    keywords: meta.keywords.join(', '),
    creator: meta.publisher,
    lastModifiedBy: meta.publisher,
    language: meta.language,
    identifier: meta.isbn ?? meta.id,
    ...(meta.stateText === undefined ? {} : { contentStatus: meta.stateText }),
  }
  const cleaned = Object.entries(texts).map(([name, text]) => [name, xmlText(text)])
  return { ...Object.fromEntries(cleaned), created: date, modified: date }
}
