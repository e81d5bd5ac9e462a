import { printedMedian, textIn, type AnswerQuestion, type Median } from '@inspectorate/core/answers'
import { numberOf } from '@inspectorate/core/statistics'

/** `“Agree”`, `between Disagree and Agree`, `12.5 weeks`. */
export function medianInWords(median: Median, question: AnswerQuestion): string {
  const printed = printedMedian(median, question)
  if (median.kind === 'value') return `“${printed}”`
  if (median.kind === 'between') return printed
  const unit = question.set.kind === 'number' ? ` ${textIn(question.set.unit.label, 'en')}` : ''
  return `${printed.replace('-', '−')}${unit}`
}

/** Where a median lies: a number, or in the order of the set, halfway where it falls between two. */
export function placeOfMedian(median: Median, { set }: AnswerQuestion): number {
  if (median.kind === 'number') return numberOf(median.median)
  const rank = (id: string) => ('rankOf' in set ? (set.rankOf.get(id) ?? 0) : 0)
  return median.kind === 'value'
    ? rank(median.value.id)
    : (rank(median.below.id) + rank(median.above.id)) / 2
}
