import { printedCodes } from '@inspectorate/core'
import { match } from 'ts-pattern'
import type { RatedInspection } from '../rated-inspection.js'
import type { PublicationMeta } from '../view/report-view.js'
import { publishedInWords } from './edition.js'

/** What every publication of an inspection says of itself. */
export function publicationMeta({ framework, printable }: RatedInspection): PublicationMeta {
  const { service, publication } = printable
  const { published } = publication
  const title = `${publication.title}: ${service.name}`
  const where = [service.organisation, service.region].filter(Boolean).join(', ')
  const stateText = match(printable.state)
    .with('draft', () => 'Draft: not for publication')
    .with('factual-accuracy', () => 'For factual accuracy check: not for publication')
    .with('published', () => undefined)
    .exhaustive()
  return {
    id: printable.id,
    title,
    shortTitle: shortTitle([title, `${service.name}: ${publication.publisher}`, service.name]),
    subtitle: where,
    description: `${publication.title} in ${service.name}${where ? ` (${where})` : ''}, published by ${publication.publisher}${published === undefined ? '' : ` in ${publishedInWords(publication)}`}.`,
    subject: publication.title,
    keywords: [
      'inspection',
      framework.serviceType,
      service.name,
      ...(service.region ? [service.region] : []),
      framework.publisher,
    ],
    language: 'en-GB',
    publisher: publication.publisher,
    ...(published !== undefined && { published }),
    publishedText: publishedInWords(publication),
    service: service.name,
    ...(service.region ? { region: service.region } : {}),
    ...(service.codes && {
      codes: printedCodes(service.codes).map(({ id, title: list, code }) => ({
        id,
        title: list,
        code,
      })),
    }),
    ...(publication.isbn ? { isbn: publication.isbn } : {}),
    ...(publication.licence ? { licence: publication.licence } : {}),
    ...(publication.licenceAddress ? { licenceAddress: publication.licenceAddress } : {}),
    ...(publication.website ? { website: publication.website } : {}),
    ...(publication.address ? { address: publication.address } : {}),
    ...(publication.image ? { image: publication.image } : {}),
    ...(publication.contact ? { contact: publication.contact } : {}),
    framework: { id: framework.id, title: framework.title },
    state: printable.state,
    ...(stateText ? { stateText } : {}),
  }
}

/** The first that is short enough, or the last one cut. */
function shortTitle(candidates: readonly string[]): string {
  return candidates.find((one) => one.length <= 70) ?? `${candidates.at(-1)!.slice(0, 69)}…`
}
