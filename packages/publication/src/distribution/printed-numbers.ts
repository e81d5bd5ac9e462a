import {
  numbersIn,
  printedMean,
  printedNumber,
  type CountedAnswers,
} from '@inspectorate/core/answers'
import { meanOf, quartilesOf } from '@inspectorate/core/statistics'
import type { GroupLevel } from '../disclosure/distributions/across-characteristics.js'
import type { NumberSummary } from './number-table.js'
import { shownNumbers } from './shown-numbers.js'

/** What may be shown of the numbers that were answered, as it is printed; null where all of it is hidden. */
export function printedNumbers(counted: CountedAnswers, at: GroupLevel): NumberSummary | null {
  const shown = shownNumbers(counted, at)
  const numbers = numbersIn(counted)
  if (shown === null || shown.mean === null || numbers === null) return shown && hiddenBut(shown.n)
  const [mean, quartiles] = [meanOf(numbers), quartilesOf(numbers)]
  if (mean === null || quartiles === null) return { n: shown.n }
  const { set } = counted.question
  const print = (exact: typeof mean) =>
    printedNumber(exact, set.kind === 'number' ? set.decimals : 0)
  return {
    n: shown.n,
    mean: printedMean(mean),
    lowerQuartile: print(quartiles.lower),
    median: print(quartiles.median),
    upperQuartile: print(quartiles.upper),
  }
}

function hiddenBut(n: number): NumberSummary {
  return { n, mean: null, lowerQuartile: null, median: null, upperQuartile: null }
}
