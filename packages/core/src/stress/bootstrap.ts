import type { Framework } from '../framework/framework.js'
import { isPooled, standardsOf } from '../framework/framework-questions.js'
import type { Case } from '../inspection/inspection-schema.js'
import { bandOf } from '../rating/band.js'
import { percentageOf } from '../rating/percentage.js'
import { rankOf } from '../rating/scale.js'
import { resampledCounts } from './resampled-counts.js'
import { seededRandom } from '../statistics/seeded-random.js'
import { answersIn } from '../table/tabled-cases.js'

/** Share of resamples, 0–1, that give each rating, by standard; `not-rated` where none was relevant. */
export type BootstrapShares = Readonly<Record<string, Readonly<Record<string, number>>>>

const statesOf: ReadonlyMap<string, number> = new Map([
  ['no', 1],
  ['yes', 2],
])

/**
 * Draws cases with replacement, `resamples` times, and bands every standard rated from cases each
 * time. The same seed gives the same shares. Of pooled cases only counts are known: none are drawn.
 */
export function bootstrapRatings(
  framework: Framework,
  cases: readonly Pick<Case, 'answers'>[],
  { resamples, seed }: { readonly resamples: number; readonly seed: number },
): BootstrapShares {
  const standards = standardsOf(framework).filter(
    (standard) => standard.rating.rule === 'lowest-key-question' && !isPooled(framework, standard),
  )
  const questions = standards.flatMap(({ keyQuestions }) => keyQuestions.map(({ id }) => id))
  const answers = answersIn(cases, questions).map(({ values, codes }) => {
    const states = [0, ...values.map((value) => statesOf.get(value) ?? 0)]
    return Uint8Array.from(codes, (code) => states[code]!)
  })
  const nextResample = resampledCounts(answers, cases.length, seededRandom(seed))
  const counts = Object.fromEntries(standards.map(({ id }) => [id, new Map<string, number>()]))
  const rankAt = bandRanks(framework)
  for (let draw = 0; draw < resamples; draw++) {
    const { yes, relevant } = nextResample()
    let q = 0
    for (const { id, keyQuestions } of standards) {
      let lowest = Infinity
      for (let i = 0; i < keyQuestions.length; i++, q++)
        lowest = Math.min(lowest, relevant[q] === 0 ? -1 : rankAt(yes[q]!, relevant[q]!))
      const rating = lowest < 0 ? 'not-rated' : framework.scale[lowest]!.id
      counts[id]!.set(rating, (counts[id]!.get(rating) ?? 0) + 1)
    }
  }
  return Object.fromEntries(
    Object.entries(counts).map(([id, byRating]) => [
      id,
      Object.fromEntries(
        [...byRating]
          .sort(([a], [b]) => rankOf(framework, a) - rankOf(framework, b))
          .map(([rating, count]) => [rating, count / resamples]),
      ),
    ]),
  )
}

/** Ranks of counts, remembered: the same few counts come up again and again. */
function bandRanks(framework: Framework): (yes: number, relevant: number) => number {
  const known = new Map<number, number>()
  return (yes, relevant) => {
    const key = relevant * 4_194_304 + yes
    let rank = known.get(key)
    if (rank === undefined)
      known.set(
        key,
        (rank = rankOf(framework, bandOf(percentageOf(yes, relevant), framework.banding!).rating)),
      )
    return rank
  }
}
