import { match } from 'ts-pattern'
import type { Framework } from '../framework/framework.js'
import { standardsOf } from '../framework/framework-questions.js'
import { isDecided } from '../outcome/is-decided.js'
import type { Because, OverallOutcome, StandardOutcome } from '../outcome/ratings.js'

/**
 * The overall rating: the sum of points, and the framework’s table or shares of the maximum. The
 * maximum shrinks by each scored standard of which it was decided that it cannot be rated; as long
 * as one is not decided at all, the overall is provisional. Null where there is none.
 */
export function rateOverall(
  framework: Framework,
  outcomes: readonly StandardOutcome[],
): OverallOutcome | null {
  const { overall } = framework
  if (overall.rule === 'none' || overall.rule === 'by-rules') return null
  const most = Math.max(...framework.scale.map(({ points }) => points ?? 0))
  const scored = new Set(
    standardsOf(framework).flatMap((standard) => (standard.scored ? [standard.id] : [])),
  )
  const counted = outcomes.filter(({ score }) => score !== null)
  const undecided = outcomes
    .filter(({ id, state }) => scored.has(id) && !isDecided(state))
    .map(({ id }) => id)
  if (counted.length + undecided.length === 0) return null
  const scores = counted.map(({ id, score }) => ({ standard: id, points: score! }))
  const score = scores.reduce((sum, { points }) => sum + points, 0)
  const outOf = most * (counted.length + undecided.length)
  if (undecided.length > 0)
    return {
      state: 'provisional',
      score,
      outOf,
      rating: null,
      undecided,
      scored: scored.size,
      because: [{ code: 'provisional', undecided, scored: scored.size }],
    }
  const unrated = outcomes
    .filter(({ id, state }) => scored.has(id) && state === 'not-rated')
    .map(({ id }) => id)
  const because: Because[] = [{ code: 'sum', scores, score, outOf }]
  if (unrated.length > 0)
    because.push({
      code: 'maximum-shrunk',
      standards: unrated,
      outOf,
      normallyOutOf: most * scored.size,
    })
  const decided = decide(overall, score, outOf)
  return { state: 'final', score, outOf, rating: decided.rating, because: [...because, decided] }
}

type Decided = Because & { rating: string; code: 'table' | 'share' }

function decide(
  rule: Exclude<Framework['overall'], { rule: 'none' | 'by-rules' }>,
  score: number,
  outOf: number,
): Decided {
  return match(rule)
    .returnType<Decided>()
    .with({ rule: 'sum-and-table' }, ({ table, otherwise }) =>
      table.outOf === outOf ? byTable(table.bands, score, outOf) : byShare(otherwise, score, outOf),
    )
    .with({ rule: 'share-of-maximum' }, ({ shares }) => byShare(shares, score, outOf))
    .exhaustive()
}

function byTable(
  bands: readonly { rating: string; from: number }[],
  score: number,
  outOf: number,
): Decided {
  const index = bands.findLastIndex(({ from }) => score >= from)
  const { rating, from } = bands[index]!
  return {
    code: 'table',
    score,
    outOf,
    from,
    to: (bands[index + 1]?.from ?? outOf + 1) - 1,
    rating,
  }
}

/** Shares are compared as integers: score × denominator against numerator × maximum. */
function byShare(
  shares: readonly { rating: string; upTo: readonly [number, number] }[],
  score: number,
  outOf: number,
): Decided {
  const share = shares.find(({ upTo: [of, by] }) => score * by <= of * outOf) ?? shares.at(-1)!
  return { code: 'share', score, outOf, upTo: share.upTo, rating: share.rating }
}
