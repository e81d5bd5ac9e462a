import { match } from 'ts-pattern'
import { fraction, type Fraction } from '../../exact/fraction.js'
import { answeredOf, relevantOf, type CountedAnswers } from './counted-answers.js'

/** What a percentage is of: those in the base, all who answered, all who were asked. */
export type Base = 'relevant' | 'answered' | 'asked'

export interface Share {
  readonly hits: number
  readonly base: number
  readonly of: Base
  /** The exact percentage; null where the base is 0. */
  readonly percent: Fraction | null
}

/**
 * How many gave one of some answers, of how many; what counts as yes where none are named. Of several
 * choices those count who chose one of them or more, so that shares of single choices may sum to more
 * than 100. Null where it was not counted who were asked.
 *
 * @example
 * shareOfAnswers(counted, ['agree', 'strongly-agree']) // { hits: 13, base: 24, of: 'relevant', … }
 */
export function shareOfAnswers(
  counted: CountedAnswers,
  values: readonly string[] | null = null,
  of: Base = 'relevant',
): Share | null {
  const base = match(of)
    .with('relevant', () => relevantOf(counted))
    .with('answered', () => answeredOf(counted))
    .with('asked', () => counted.asked)
    .exhaustive()
  if (base === null) return null
  const hits = hitsOf(counted, values)
  return { hits, base, of, percent: base === 0 ? null : fraction(BigInt(100 * hits), BigInt(base)) }
}

/** How many gave one of some answers; what counts as yes where none are named. */
export function hitsOf(
  { question, answers }: CountedAnswers,
  values: readonly string[] | null = null,
): number {
  const isHit =
    values === null
      ? (answer: string) => question.sideOf(answer) === 'yes'
      : question.set.kind === 'several'
        ? (answer: string) => answer.split(' ').some((chosen) => values.includes(chosen))
        : (answer: string) => values.includes(answer)
  return answers.reduce((sum, [answer, count]) => (isHit(answer) ? sum + count : sum), 0)
}
