import type { Framework } from '../framework/framework.js'
import { bandOf } from './band.js'
import { percentageOf } from './percentage.js'
import type { DepartureMargin, KeyQuestionOutcome } from '../outcome/ratings.js'
import { rankOf } from './scale.js'

type Banded = Pick<Framework, 'banding' | 'scale'>

/**
 * How far a banded standard is from another rating: points from the lowest printed percentage to
 * that rating’s band, and cases judged differently (exact, over all key questions).
 */
export function departureMargin(
  framework: Banded,
  keyQuestions: readonly KeyQuestionOutcome[],
  to: string,
): DepartureMargin {
  const band = framework.banding?.bands.findIndex(({ rating }) => rating === to) ?? -1
  const percents = keyQuestions.flatMap(({ percent }) => (percent === null ? [] : [percent]))
  if (!framework.banding || band < 0 || percents.length === 0) return { points: null, cases: null }
  const lowest = Math.min(...percents)
  const from = framework.banding.bands[band]!.from
  const below = framework.banding.bands[band + 1]?.from ?? 101
  const points = lowest < from ? from - lowest : Math.max(0, lowest - below + 1)
  return { points, cases: casesBetween(framework, keyQuestions, to) }
}

/** Whether the framework’s policy covers a departure so far; null where it has none, or nothing was measured. */
export function withinPolicy(
  { discretion }: Pick<Framework, 'discretion'>,
  keyQuestions: readonly KeyQuestionOutcome[],
  { points, cases }: { points: number | null; cases: number | null },
): boolean | null {
  if (!discretion || points === null) return null
  const smallest = Math.min(...keyQuestions.map(({ relevant }) => relevant ?? Infinity))
  return (
    points <= discretion.withinPoints ||
    (cases !== null && cases <= discretion.withinCases) ||
    smallest <= discretion.fewCases
  )
}

/** Upwards every key question must reach the band; downwards one is enough. */
function casesBetween(
  framework: Banded,
  keyQuestions: readonly KeyQuestionOutcome[],
  to: string,
): number | null {
  const steps = keyQuestions.map((question) => casesToReach(framework, question, to))
  if (steps.some((step) => step === null)) return null
  const up = steps.reduce((sum: number, step) => sum + Math.max(0, step!), 0)
  if (up > 0) return up
  return Math.min(...steps.map((step) => Math.max(0, -step!)))
}

/** Answers to change on one question: above 0 from no to yes, below 0 from yes to no; null without counts. */
function casesToReach(framework: Banded, question: KeyQuestionOutcome, to: string): number | null {
  const { yes, relevant } = question
  if (yes === null || relevant === null || relevant === 0) return null
  const target = rankOf(framework, to)
  const rankAt = (count: number) =>
    rankOf(framework, bandOf(percentageOf(count, relevant), framework.banding!).rating)
  const wanted = firstCount(relevant, (count) => rankAt(count) >= target)
  if (wanted > yes) return wanted - yes
  const tooMany = firstCount(relevant, (count) => rankAt(count) > target)
  return Math.min(0, tooMany - 1 - yes)
}

/** The least count, 0 to `relevant`, for which a rising condition holds; `relevant + 1` when none does. */
function firstCount(relevant: number, holds: (count: number) => boolean): number {
  let low = 0
  let high = relevant + 1
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
