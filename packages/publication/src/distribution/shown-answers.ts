import { relevantOf, type CountedAnswers } from '@inspectorate/core/answers'
import { match } from 'ts-pattern'
import type { Level } from '../disclosure/distributions/distribution-table.js'
import { countedDistribution } from './counted-distribution.js'
import type { ShownAnswers } from './distribution-data.js'

/** As much of the answers to a question as a level shows; null where it has no distribution. */
export function shownAnswers(counted: CountedAnswers, level: Level): ShownAnswers | null {
  const all = countedDistribution(counted)
  if (all === null) return null
  const on = (side: 'yes' | 'middle' | 'no') =>
    counted.answers.reduce(
      (sum, [answer, count]) => (counted.question.sideOf(answer) === side ? sum + count : sum),
      0,
    )
  const relevant = relevantOf(counted)
  return match(level)
    .with('values', (): ShownAnswers => all.shown)
    .with('sides', () => ({
      level: 'sides' as const,
      relevant,
      yes: on('yes'),
      middle: on('middle'),
      no: on('no'),
    }))
    .with('yes-and-rest', () => ({ level: 'yes-and-rest' as const, relevant, yes: on('yes') }))
    .with('hidden', () => ({ level: 'hidden' as const }))
    .exhaustive()
}
