import type { Framework } from '../framework/framework.js'
import { rateOverall } from '../rating/rate-overall.js'
import type { Ratings, StandardOutcome } from '../outcome/ratings.js'
import { rankOf, ratingOf } from '../rating/scale.js'

/** How firm the overall rating is. */
export interface OverallFirmness {
  readonly rating: string
  readonly score: number
  readonly outOf: number
  /** Points to the next rating up; null at the top. */
  readonly pointsUp: { readonly to: string; readonly points: number } | null
  /** Points to lose for the next rating down; null at the bottom. */
  readonly pointsDown: { readonly to: string; readonly points: number } | null
  /** Standards whose departure the overall rests on: with the normal rating instead it would differ. */
  readonly restsOnDepartures: readonly { readonly standard: string; readonly otherwise: string }[]
}

/** Null where there is no overall rating, or none yet. */
export function overallFirmness(framework: Framework, ratings: Ratings): OverallFirmness | null {
  const { overall, standards } = ratings
  if (overall?.state !== 'final') return null
  const at = (points: number) => ratingWithScore(framework, standards, overall.score, points)
  const rank = rankOf(framework, overall.rating)
  const reach = (step: 1 | -1) => {
    for (let points = 1; points <= overall.outOf; points++) {
      const to = at(step * points)
      if (to === null) return null
      if (Math.sign(rankOf(framework, to) - rank) === step) return { to, points }
    }
    return null
  }
  return {
    rating: overall.rating,
    score: overall.score,
    outOf: overall.outOf,
    pointsUp: reach(1),
    pointsDown: reach(-1),
    restsOnDepartures: standards.flatMap((outcome) => {
      if (!outcome.departure || outcome.normal === null || outcome.score === null) return []
      const normal = ratingOf(framework, outcome.normal).points ?? 0
      const otherwise = at(normal - outcome.score)
      return otherwise !== null && otherwise !== overall.rating
        ? [{ standard: outcome.id, otherwise }]
        : []
    }),
  }
}

/** The overall rating if the score were so many points more; null outside 0 and the maximum. */
function ratingWithScore(
  framework: Framework,
  standards: readonly StandardOutcome[],
  score: number,
  points: number,
): string | null {
  const first = standards.find((one) => one.score !== null)
  if (!first) return null
  const outOf =
    Math.max(...framework.scale.map((rating) => rating.points ?? 0)) *
    standards.filter((one) => one.score !== null).length
  if (score + points < 0 || score + points > outOf) return null
  const moved = standards.map((one) =>
    one === first ? { ...one, score: one.score! + points } : one,
  )
  return rateOverall(framework, moved)?.rating ?? null
}
