import { rankOf, scaleOf } from '@inspectorate/core'
import { binomial } from '../funnel/binomial.js'
import type { RatingsGrid, TwoRatings } from '../grid/ratings-grid.js'
import type { ProgrammeService } from '../service/services-of.js'

/** How ratings moved since the inspection before, of services that have both. */
export interface RatingChange {
  /** A standard; null for the overall rating. */
  readonly standard: string | null
  readonly rose: number
  readonly fell: number
  readonly same: number
  /** The exact sign test: rises against falls, each as likely; two-sided. */
  readonly p: number
  readonly moves: readonly {
    readonly previous: string
    readonly present: string
    readonly services: number
  }[]
}

/** A rating that fell by two steps of its scale or more. */
export interface SteepFall {
  readonly service: ProgrammeService
  readonly standard: string | null
  readonly previous: string
  readonly present: string
  readonly steps: number
}

/** How each rating of a grid moved; empty where nothing was inspected again. */
export function ratingChanges(grid: RatingsGrid): RatingChange[] {
  return columnsOf(grid).flatMap(({ standard, scale, ratings }) => {
    const both = ratings.flatMap(({ two }) => (isBoth(two) ? [two] : []))
    if (both.length === 0) return []
    const steps = both.map((two) => stepsOf(scale, two))
    const [rose, fell] = [
      steps.filter((one) => one > 0).length,
      steps.filter((one) => one < 0).length,
    ]
    return [
      {
        standard,
        rose,
        fell,
        same: both.length - rose - fell,
        p: rose + fell === 0 ? 1 : binomial(rose + fell, 0.5).tail(rose),
        moves: scale.scale.flatMap(({ id: previous }) =>
          scale.scale.flatMap(({ id: present }) => {
            const services = both.filter(
              (two) => two.previous === previous && two.present === present,
            ).length
            return services > 0 ? [{ previous, present, services }] : []
          }),
        ),
      },
    ]
  })
}

/** Every rating of a grid that fell steeply. */
export function steepFalls(grid: RatingsGrid): SteepFall[] {
  return columnsOf(grid).flatMap(({ standard, scale, ratings }) =>
    ratings.flatMap(({ service, two }) => {
      if (!isBoth(two)) return []
      const steps = -stepsOf(scale, two)
      return steps >= 2 ? [{ service, standard, ...two, steps }] : []
    }),
  )
}

type Scale = Parameters<typeof rankOf>[0]
type Both = { readonly present: string; readonly previous: string }

function columnsOf({ framework, standards, rows }: RatingsGrid) {
  return [
    {
      standard: null,
      scale: framework as Scale,
      ratings: rows.map(({ service, overall }) => ({ service, two: overall })),
    },
    ...standards.map(({ id }, i) => ({
      standard: id,
      scale: scaleOf(framework, id),
      ratings: rows.map(({ service, standards: two }) => ({ service, two: two[i]! })),
    })),
  ]
}

function isBoth(two: TwoRatings): two is TwoRatings & Both {
  return two.present !== null && two.previous !== null
}

/** Upwards positive. */
function stepsOf(scale: Scale, { present, previous }: Both): number {
  return rankOf(scale, present) - rankOf(scale, previous)
}
