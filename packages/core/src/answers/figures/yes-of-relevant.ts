import { isOutside } from '../answer-set.js'
import type { CountedAnswers } from './counted-answers.js'

/** What a rating by percentage rests on: answers that count as yes, of those in the base. */
export function yesOfRelevant({ question, answers }: CountedAnswers): {
  yes: number
  relevant: number
} {
  let [yes, relevant] = [0, 0]
  for (const [answer, count] of answers) {
    const side = question.sideOf(answer)
    if (side === 'yes') yes += count
    if (!isOutside(side)) relevant += count
  }
  return { yes, relevant }
}
