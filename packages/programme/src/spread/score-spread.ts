import type { RatingsGrid } from '../grid/ratings-grid.js'

/** How many services have one score out of one maximum. */
export interface ScoreCount {
  readonly score: number
  readonly outOf: number
  readonly services: number
}

/** Scores as they were published, the lowest first; those out of another maximum apart. */
export function scoreSpread({ rows }: RatingsGrid): ScoreCount[] {
  const counts = new Map<string, ScoreCount>()
  for (const { service } of rows) {
    const { score, outOf } = service.present.entry.overall ?? { score: null, outOf: null }
    if (score === null || outOf === null) continue
    const key = `${outOf} ${score}`
    counts.set(key, { score, outOf, services: (counts.get(key)?.services ?? 0) + 1 })
  }
  return [...counts.values()].sort((a, b) => b.outOf - a.outOf || a.score - b.score)
}
