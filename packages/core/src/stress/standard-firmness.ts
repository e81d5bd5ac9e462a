import type { Framework, Standard } from '../framework/framework.js'
import { isPooled } from '../framework/framework-questions.js'
import type { Case } from '../inspection/inspection-schema.js'
import { bandOf } from '../rating/band.js'
import { percentageStated } from '../rating/percentage.js'
import type { StandardOutcome } from '../outcome/ratings.js'
import { rankOf } from '../rating/scale.js'
import { sampleInterval } from '../statistics/sample-interval.js'
import { answersIn } from '../table/tabled-cases.js'
import { leastCountAt } from './count-needed.js'
import { fewestCases } from './fewest-cases.js'

/** What would have to be judged differently for another normal rating. */
export interface RatingStep {
  readonly to: string
  /** Fewest cases judged differently. */
  readonly cases: number
  /** Answers to change on each question that must move. */
  readonly answers: readonly { readonly question: string; readonly count: number }[]
}

/** How firm the normal rating of a standard rated from cases is. */
export interface StandardFirmness {
  readonly standard: string
  readonly normal: string
  /** The next rating up; null at the top, or where no judgement of these cases could reach it. */
  readonly up: RatingStep | null
  /** The next rating down; null at the bottom. */
  readonly down: RatingStep | null
  /** Ratings at the ends of the lowest key question’s 95 per cent interval. */
  readonly interval: { readonly low: string; readonly high: string }
}

/** Null for standards that are not rated from the inspection’s own cases, or could not be rated. */
export function standardFirmness(
  framework: Framework,
  standard: Standard,
  outcome: StandardOutcome,
  cases: readonly Pick<Case, 'answers'>[],
  cohort?: number,
): StandardFirmness | null {
  if (
    standard.rating.rule !== 'lowest-key-question' ||
    outcome.normal === null ||
    isPooled(framework, standard) ||
    !framework.banding
  )
    return null
  const rank = rankOf(framework, outcome.normal)
  const counts = outcome.keyQuestions.map(({ id, yes, relevant }) => ({
    id,
    yes: yes ?? 0,
    relevant: relevant ?? 0,
  }))
  if (counts.some(({ relevant }) => relevant === 0)) return null
  const lowest = counts.find(({ id }) => id === outcome.drivers[0])!
  const { low, high } = sampleInterval(lowest.yes, lowest.relevant, {
    size: cases.length,
    cohort,
  })
  const bandAt = (share: number) =>
    bandOf(percentageStated(Number((share * 100).toFixed(9))), framework.banding!).rating
  return {
    standard: standard.id,
    normal: outcome.normal,
    up: stepUp(framework, rank + 1, counts, cases),
    down: stepDown(framework, rank, counts),
    interval: { low: bandAt(low), high: bandAt(high) },
  }
}

interface Counted {
  readonly id: string
  readonly yes: number
  readonly relevant: number
}

/** Every key question must reach the next rating; one case may help on several. */
function stepUp(
  framework: Framework,
  rank: number,
  counts: readonly Counted[],
  cases: readonly Pick<Case, 'answers'>[],
): RatingStep | null {
  const to = framework.scale[rank]?.id
  if (to === undefined) return null
  const needs = counts.map(({ yes, relevant }) =>
    Math.max(0, leastCountAt(framework, relevant, rank) - yes),
  )
  const answers = answersIn(
    cases,
    counts.map(({ id }) => id),
  ).map(({ values, codes }) => ({ no: values.indexOf('no') + 1, codes }))
  const changeable = cases.map((_, row) =>
    answers.map(({ no, codes }) => no > 0 && codes[row] === no),
  )
  const fewest = fewestCases({ needs, cases: changeable })
  if (fewest === null) return null
  return {
    to,
    cases: fewest,
    answers: counts.flatMap(({ id }, i) =>
      needs[i]! > 0 ? [{ question: id, count: needs[i]! }] : [],
    ),
  }
}

/** One key question below the present rating is enough: the one that needs fewest. */
function stepDown(
  framework: Framework,
  rank: number,
  counts: readonly Counted[],
): RatingStep | null {
  if (rank === 0) return null
  const falls = counts
    .map(({ id, yes, relevant }) => ({
      question: id,
      count: yes - leastCountAt(framework, relevant, rank) + 1,
      relevant,
    }))
    .sort((a, b) => a.count - b.count)
  const { question, count, relevant } = falls[0]!
  const yes = counts.find(({ id }) => id === question)!.yes
  const to = bandOf(
    { numerator: 100n * BigInt(yes - count), denominator: BigInt(relevant) },
    framework.banding!,
  ).rating
  return { to, cases: count, answers: [{ question, count }] }
}
