import { answeredOf, relevantOf, type CountedAnswers } from './counted-answers.js'
import type { Base } from './share-of-answers.js'

/**
 * Whom a figure is of, as it stands behind it in a sentence. A figure of those whom routing reaches says
 * how few they are: “8 weeks” of the seven who had started is no wait of all ten.
 */
export function sayBase(counted: CountedAnswers, of: Base = 'relevant'): string {
  const { question, size, asked } = counted
  const routed = asked !== null && asked < size ? ` (asked of ${asked} of ${size})` : ''
  if (of === 'asked') return `of the ${asked ?? 0} who were asked${routed && `, of ${size}`}`
  if (of === 'answered') return `of the ${answeredOf(counted)} who answered${routed}`
  const gave = question.set.kind === 'number' ? 'a number' : 'a relevant answer'
  return `of the ${relevantOf(counted)} who gave ${gave}${routed}`
}
