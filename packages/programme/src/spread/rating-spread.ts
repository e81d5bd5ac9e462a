import { scaleOf } from '@inspectorate/core'
import type { RatingsGrid } from '../grid/ratings-grid.js'

/** How many services hold each rating. */
export interface RatingSpread {
  /** A standard; null for the overall rating. */
  readonly standard: string | null
  /** In the order of the scale, the lowest first. */
  readonly ratings: readonly { readonly rating: string; readonly services: number }[]
  readonly notRated: number
}

/** The ratings of a grid, overall first and then by standard; of those services alone that `isOf` picks. */
export function ratingSpreads(
  { framework, standards, rows, hasOverall }: RatingsGrid,
  isOf: (row: RatingsGrid['rows'][number]) => boolean = () => true,
): RatingSpread[] {
  const of = rows.filter(isOf)
  return [
    ...(hasOverall
      ? [
          spread(
            null,
            framework.scale,
            of.map(({ overall }) => overall.present),
          ),
        ]
      : []),
    ...standards.map(({ id }, i) =>
      spread(
        id,
        scaleOf(framework, id).scale,
        of.map((row) => row.standards[i]!.present),
      ),
    ),
  ]
}

function spread(
  standard: string | null,
  scale: readonly { readonly id: string }[],
  ratings: readonly (string | null)[],
): RatingSpread {
  const counts = scale.map(({ id }) => ({
    rating: id,
    services: ratings.filter((rating) => rating === id).length,
  }))
  const rated = counts.reduce((sum, { services }) => sum + services, 0)
  return { standard, ratings: counts, notRated: ratings.length - rated }
}
