import {
  counted,
  printedName,
  ratingOf,
  scaleOf,
  standardsOf,
  type Framework,
} from '@inspectorate/core'
import type { Programme, RatingsGrid, TwoRatings } from '@inspectorate/programme'
import { textTable } from './text-table.js'

/** Every service with its ratings, a table for each framework; what was before stands behind an arrow. */
export function programmeText({ parts, records, services }: Programme): string {
  const tables = parts.map(({ grid }) => `${grid.framework.title}\n${gridText(grid)}`)
  return [
    ...tables,
    `${counted(services.length, 'service')}, ${counted(records.length, 'inspection')}`,
  ].join('\n\n')
}

function gridText({ framework, standards, rows, hasOverall }: RatingsGrid): string {
  const word = (standard: string | null, two: TwoRatings) => {
    const now = ratingWord(framework, standard, two.present)
    const before = two.previous !== null && two.previous !== two.present
    return before ? `${now} ← ${ratingWord(framework, standard, two.previous)}` : now
  }
  return textTable([
    [
      'Region',
      'Service',
      'Published',
      ...(hasOverall ? ['Overall', 'Score'] : []),
      ...standards.map(({ name }) => name),
    ],
    ...rows.map(({ service, overall, standards: ratings }) => {
      const { published, overall: outcome } = service.present.entry
      return [
        service.region ?? '',
        service.name,
        published,
        ...(hasOverall
          ? [word(null, overall), outcome?.score == null ? '' : `${outcome.score}/${outcome.outOf}`]
          : []),
        ...ratings.map((two, i) => word(standards[i]!.id, two)),
      ]
    }),
  ])
}

/** A rating’s word; a dash where there is none. */
export function ratingWord(
  framework: Framework,
  standard: string | null,
  rating: string | null,
): string {
  if (rating === null) return '–'
  const scale = standard === null ? framework : scaleOf(framework, standard)
  return scale.scale.some(({ id }) => id === rating) ? ratingOf(scale, rating).label : rating
}

/** A standard by its number and title; the overall rating by that name. */
export function standardName(framework: Framework, standard: string | null): string {
  if (standard === null) return 'Overall rating'
  const found = standardsOf(framework).find(({ id }) => id === standard)
  return found ? printedName(found) : standard
}
