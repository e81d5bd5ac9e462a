import {
  distributionOf,
  medianOf,
  printedPercent,
  relevantOf,
  textIn,
  type CountedAnswers,
} from '@inspectorate/core/answers'
import { superiority, type TwoDistributions } from '@inspectorate/core/statistics'
import { countInWords } from '../wording/number-words.js'
import { medianInWords, placeOfMedian } from './median-in-words.js'

/**
 * “A median of 12 weeks against 8 weeks.” The test is of ranks, and medians can be alike, or even the
 * other way round, where ranks differ: then it is said which of the two is higher on the whole.
 */
export function mediansInWords(
  group: CountedAnswers,
  others: CountedAnswers,
  values: TwoDistributions,
): string {
  const [a, b] = [medianOf(group)!, medianOf(others)!]
  const whole = Math.sign(Number(percentAbove(values)) - 50)
  const middle = Math.sign(placeOfMedian(a, group.question) - placeOfMedian(b, others.question))
  const words = `a median of ${medianInWords(a, group.question)} against ${medianInWords(b, others.question)}`
  if (middle === whole) return words
  return `${words}, ${whole > 0 ? 'higher' : whole < 0 ? 'lower' : 'alike'} on the whole`
}

/** How often one of the first group is above one of the second, as a percentage of all pairs. */
export function rankedAbove(values: TwoDistributions): string {
  return `in ${percentAbove(values)}% of all pairs`
}

function percentAbove(values: TwoDistributions): string {
  const { numerator, denominator } = superiority(values)
  return printedPercent({ numerator: 100n * numerator, denominator })
}

/** “Own home most often, 58 per cent of twelve, against Hospital, 40 per cent of fifteen.” */
export function choicesInWords(group: CountedAnswers, others: CountedAnswers): string {
  return `${mostOften(group)}, against ${mostOften(others)}`
}

/** All that as many chose are named: which of them to leave out is nobody’s to say. */
function mostOften(counted: CountedAnswers): string {
  const rows = distributionOf(counted)!.rows.filter(({ percent }) => percent !== null)
  const most = Math.max(...rows.map(({ count }) => count))
  const first = rows.filter(({ count }) => count === most)
  const names = first.map(({ label }) => `“${textIn(label, 'en')}”`).join(' and ')
  const each = first.length > 1 ? ' each' : ''
  return `${names} most often, ${printedPercent(first[0]!.percent!)} per cent${each} of ${countInWords(relevantOf(counted))}`
}
