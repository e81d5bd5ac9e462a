import { textIn } from '../../names.js'
import type { Fraction } from '../../exact/fraction.js'
import { printedDecimal } from '../../statistics/printed-decimal.js'
import type { AnswerQuestion } from '../answer-question.js'
import type { Median } from './median-of.js'

/** A percentage, a net or a change as it is printed: whole, halves away from zero. */
export function printedPercent(percent: Fraction): string {
  return printedDecimal(percent, 0)
}

/** A mean as it is printed: to one decimal. */
export function printedMean(mean: Fraction): string {
  return printedDecimal(mean, 1)
}

/**
 * A median as it is printed: with the decimals of its set, and one more where it falls between two
 * numbers; of ordered answers the value, or the two that it falls between.
 */
export function printedMedian(median: Median, { set }: AnswerQuestion, language = 'en'): string {
  if (median.kind === 'value') return textIn(median.value.label, language)
  if (median.kind === 'between')
    return `between ${textIn(median.below.label, language)} and ${textIn(median.above.label, language)}`
  return printedNumber(median.median, set.kind === 'number' ? set.decimals : 0)
}

/** A quartile or a median of numbers, of which it has the decimals, and one more where it falls between two. */
export function printedNumber({ numerator, denominator }: Fraction, decimals: number): string {
  const fits = (numerator * 10n ** BigInt(decimals)) % denominator === 0n
  return printedDecimal({ numerator, denominator }, fits ? decimals : decimals + 1)
}
