import type { Tally } from '@inspectorate/core'
import { countedAnswers, yesOfRelevant } from '@inspectorate/core/answers'
import type { ProgrammeQuestion } from './key-questions.js'

/** Answers that count as yes, of those that are relevant. */
export interface Share {
  readonly yes: number
  readonly relevant: number
}

/** How a tally answers a question. */
export function shareIn(tally: Tally, { answered }: ProgrammeQuestion): Share {
  return yesOfRelevant(countedAnswers(tally, answered))
}

/** Several counted together: sums of counts, never means of percentages. */
export function pooledShare(shares: readonly Share[]): Share {
  return shares.reduce(
    (sum, { yes, relevant }) => ({ yes: sum.yes + yes, relevant: sum.relevant + relevant }),
    { yes: 0, relevant: 0 },
  )
}
