import { dateInWords } from '@inspectorate/publication/parts'
import type { PublicationMeta } from '@inspectorate/publication'
import type { OwnSection } from '../narrative/narrative-places.js'
import type { Programme } from '../programme.js'
import type { ProgrammeService } from '../service/services-of.js'

/** What a programme’s publications say of themselves. */
export interface AboutProgramme {
  /** Names the output files. */
  readonly id: string
  readonly title: string
  /** Without it, whoever publishes most of the reports. */
  readonly publisher?: string | undefined
  /** ISO month or day. */
  readonly published?: string | undefined
  readonly licence?: string | undefined
  readonly contact?: string | undefined
  readonly address?: string | undefined
  /** When it is published next, in words. */
  readonly next?: string | undefined
  /** Markdown, by the part of the report that it opens or the section that it is. */
  readonly narrative?: Readonly<Record<string, string>> | undefined
  readonly sections?: readonly OwnSection[] | undefined
  /** Who signs the foreword. */
  readonly signatory?: { readonly name: string; readonly office: string } | undefined
}

export function programmeMeta(
  about: AboutProgramme,
  { parts, services }: Programme,
): PublicationMeta {
  const frameworks = parts.map(({ framework }) => framework)
  const publisher = about.publisher ?? mostFrequent(services.map(publisherOf)) ?? ''
  const { published, licence, contact, address } = about
  return {
    id: about.id,
    title: about.title,
    shortTitle: about.title.length <= 70 ? about.title : `${about.title.slice(0, 69)}…`,
    subtitle: 'Ratings of all services, what changed, and what their cases show',
    description: `${about.title}: ratings and results of all services, published by ${publisher}.`,
    subject: 'Results of inspections',
    keywords: ['inspection', 'ratings', ...frameworks.map(({ serviceType }) => serviceType)],
    language: 'en-GB',
    publisher,
    ...(published !== undefined && { published }),
    publishedText: published === undefined ? 'Undated' : dateInWords(published),
    service: 'All services',
    ...(licence !== undefined && { licence }),
    ...(contact !== undefined && { contact }),
    ...(address !== undefined && { address }),
    framework: {
      id: frameworks.map(({ id }) => id).join(', '),
      title: frameworks.map(({ title }) => title).join('; '),
    },
    state: 'published',
  }
}

function publisherOf({ present: { entry, framework } }: ProgrammeService): string {
  return entry.publisher ?? framework.publisher
}

/** Of several that are as frequent, the first. */
function mostFrequent(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const most = Math.max(...counts.values())
  return [...counts].find(([, count]) => count === most)?.[0]
}
