import {
  percentageOf,
  placedQuestions,
  roundHalfUp,
  type Benchmarked,
  type Framework,
} from '@inspectorate/core'
import { textTable } from './text-table.js'

/** Every question with its percentage here and elsewhere, the difference and its test. */
export function benchmarkText(framework: Framework, results: readonly Benchmarked[]): string {
  if (results.length === 0) return 'No question has relevant cases on both sides.'
  const questions = placedQuestions(framework)
  const share = ({ yes, relevant }: Benchmarked['here']) =>
    `${roundHalfUp(percentageOf(yes, relevant))}% of ${relevant}`
  const points = (value: number) => `${value > 0 ? '+' : ''}${Math.round(value * 100)}`
  return textTable([
    ['Question', 'Here', 'Elsewhere', 'Inspections', 'Points', '95% interval', 'p', 'Adjusted p'],
    ...results.map(({ question, here, others, inspections, difference, p, adjusted }) => [
      questions.get(question)!.question.label,
      share(here),
      share(others),
      String(inspections),
      points(difference.estimate),
      `${points(difference.low)} to ${points(difference.high)}`,
      p.toFixed(3),
      adjusted.toFixed(3),
    ]),
  ])
}
