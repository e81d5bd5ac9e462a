import { relevantOf, type CountedAnswers } from './counted-answers.js'
import { hitsOf } from './share-of-answers.js'

/** What a rating by percentage rests on: answers that count as yes, of those in the base. */
export function yesOfRelevant(counted: CountedAnswers): { yes: number; relevant: number } {
  return { yes: hitsOf(counted), relevant: relevantOf(counted) }
}
