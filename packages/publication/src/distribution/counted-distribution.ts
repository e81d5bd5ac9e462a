import { distributionOf, relevantOf, textIn, type CountedAnswers } from '@inspectorate/core/answers'
import type { AllAnswers, DistributionValue } from './distribution-data.js'

/**
 * A question’s answers, or the bands of its numbers, and how often each was given: what charts, tables
 * and sheets of distributions show where nothing has to be hidden. Null for words, days and numbers
 * without bands, and where it was not counted who were asked.
 */
export function countedDistribution(
  counted: CountedAnswers,
  language = 'en',
): {
  readonly several: boolean
  readonly values: readonly DistributionValue[]
  readonly shown: AllAnswers
} | null {
  const distribution = distributionOf(counted)
  if (distribution === null || counted.asked === null || distribution.notAnswered === null)
    return null
  const { rows, notAnswered, several } = distribution
  return {
    several,
    values: rows.map(({ id, label, side }) => ({
      id,
      label: textIn(label, language),
      ...(side === 'base' ? {} : { as: side }),
    })),
    shown: {
      level: 'values',
      asked: counted.asked,
      relevant: relevantOf(counted),
      counts: rows.map(({ id, count }) => [id, count] as const),
      notAnswered,
    },
  }
}
