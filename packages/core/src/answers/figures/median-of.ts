import { orderedMedian } from '../../statistics/ordered-median.js'
import { quartilesOf } from '../../statistics/quartiles.js'
import type { Fraction } from '../../exact/fraction.js'
import { isOutside, type AnswerValue } from '../answer-set.js'
import { inBase, type CountedAnswers } from './counted-answers.js'
import { numbersIn } from './numbers-in.js'

/** A number; or of ordered answers the value in the middle, or the two that it falls between, never a number. */
export type Median =
  | { readonly kind: 'number'; readonly median: Fraction }
  | { readonly kind: 'value'; readonly value: AnswerValue }
  | { readonly kind: 'between'; readonly below: AnswerValue; readonly above: AnswerValue }

/** The median of numbers or of ordered answers in the base; null where there are none. */
export function medianOf(counted: CountedAnswers): Median | null {
  const { set } = counted.question
  if (set.kind === 'number') {
    const quartiles = quartilesOf(numbersIn(counted)!)
    return quartiles && { kind: 'number', median: quartiles.median }
  }
  if (set.kind !== 'ordered') return null
  const values = set.values.filter(({ side }) => !isOutside(side))
  const counts = new Map(inBase(counted))
  const median = orderedMedian(values.map(({ id }) => counts.get(id) ?? 0))
  if (median === null) return null
  return median.kind === 'value'
    ? { kind: 'value', value: values[median.at]! }
    : { kind: 'between', below: values[median.below]!, above: values[median.above]! }
}
