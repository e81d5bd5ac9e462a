import { printedCodes, type CodeOf } from '@inspectorate/core'
import type { WorkbookCell, WorkbookTable } from '@inspectorate/publication'
import type { Programme } from '../programme.js'
import { missing, tableOfRows } from './table-of-rows.js'
import { ratingWord, scaleFor, standardName } from '../wording/words-of-ratings.js'

/**
 * One row a service and standard, and one for its overall rating, that can be put below those of another
 * publication: as regulators’ files of ratings have them.
 */
export function ratingsRows({ parts }: Programme): WorkbookTable {
  return tableOfRows(
    'ratings',
    [
      ['provider_code', 'Provider code', 'text', 14],
      ['service_code', 'Service code', 'text', 14],
      ['place_code', 'Place code', 'text', 14],
      ['codes', 'Codes, each after its list', 'text', 30],
      ['service', 'Service', 'text', 30],
      ['region', 'Region', 'text', 20],
      ['organisation', 'Organisation', 'text', 24],
      ['kind', 'Kind of inspection', 'text', 30],
      ['framework', 'Framework', 'text', 18],
      ['inspection', 'Inspection', 'text', 24],
      ['fieldwork', 'Fieldwork began', 'text', 12],
      ['fieldwork_ended', 'Fieldwork ended', 'text', 12],
      ['published', 'Published', 'text', 12],
      ['standard', 'Standard (id)', 'text', 12],
      ['title', 'Standard', 'text', 28],
      ['rating', 'Present rating', 'text', 20],
      ['previous_inspection', 'Previous inspection', 'text', 24],
      ['previous_published', 'Previous inspection published', 'text', 12],
      ['previous_report', 'Previous report', 'text', 36],
      ['previous_rating', 'Previous rating', 'text', 20],
      ['score', 'Score (points)', 'number', 8],
      ['out_of', 'Most possible (points)', 'number', 8],
      ['report', 'Report', 'text', 36],
    ],
    parts.flatMap(({ framework, grid }) =>
      grid.rows.flatMap(({ service, overall, standards }) => {
        const { entry } = service.present
        const before = service.previous?.entry
        const codes = printedCodes(entry.service.codes)
        const codeOf = (of: CodeOf) => codes.find((one) => one.of === of)?.code ?? missing
        const previous = before ?? entry.previous
        const hasOverall = entry.overall !== null
        const row = (standard: string | null, two: typeof overall): WorkbookCell[] => {
          const scale = scaleFor(framework, standard)
          const word = (rating: string | null) =>
            rating === null ? missing : ratingWord(scale, rating)
          const { score = null, outOf = null } = (standard === null && entry.overall) || {}
          return [
            codeOf('provider'),
            codeOf('service'),
            codeOf('place'),
            codes.map(({ id, code }) => `${id}:${code}`).join('; ') || missing,
            service.name,
            service.region ?? missing,
            entry.service.organisation ?? missing,
            entry.kind,
            framework.id,
            entry.id,
            entry.fieldwork?.start ?? missing,
            entry.fieldwork?.end ?? missing,
            entry.published,
            standard ?? 'overall',
            standardName(framework, standard),
            word(two.present),
            before?.id ?? missing,
            previous?.published ?? missing,
            linked(previous?.address),
            word(two.previous),
            score ?? missing,
            outOf ?? missing,
            linked(entry.address),
          ]
        }
        return [
          ...(hasOverall ? [row(null, overall)] : []),
          ...standards.map((two, i) => row(grid.standards[i]!.id, two)),
        ]
      }),
    ),
  )
}

function linked(address: string | undefined): WorkbookCell {
  return address === undefined ? missing : { text: address, href: address }
}
