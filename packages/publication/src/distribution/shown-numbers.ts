import { numbersIn, relevantOf, type CountedAnswers } from '@inspectorate/core/answers'
import { meanOf, numberOf, quartilesOf } from '@inspectorate/core/statistics'
import type { Level } from '../disclosure/distributions/distribution-table.js'
import type { ShownNumbers } from './counted-number.js'

/** What may be shown of the numbers that were answered; `figures` are mean, median and quartiles. */
export function shownNumbers(
  counted: CountedAnswers,
  { level, figures }: { readonly level: Level; readonly figures: boolean },
): ShownNumbers | null {
  if (level === 'hidden') return null
  const n = relevantOf(counted)
  if (!figures) return { n, mean: null, lowerQuartile: null, median: null, upperQuartile: null }
  const numbers = numbersIn(counted)
  const mean = numbers && meanOf(numbers)
  const quartiles = numbers && quartilesOf(numbers)
  if (mean === null || quartiles === null) return { n }
  return {
    n,
    mean: numberOf(mean),
    lowerQuartile: numberOf(quartiles.lower),
    median: numberOf(quartiles.median),
    upperQuartile: numberOf(quartiles.upper),
  }
}
