import { answerQuestions, type AnswerQuestion } from '../answers/answer-question.js'
import { countedAnswers } from '../answers/figures/counted-answers.js'
import { yesOfRelevant } from '../answers/figures/yes-of-relevant.js'
import { caseQuestions } from '../framework/framework-questions.js'
import type { Framework } from '../framework/framework.js'
import { adjustPValues } from '../statistics/adjust-p-values.js'
import { differenceOfShares, type Estimate } from '../statistics/difference.js'
import { fisherExact } from '../statistics/fisher-exact.js'
import { emptyTally, mergeTallies } from '../tally/tally.js'
import type { Tally } from '../tally/tally-schema.js'

/** A question’s result beside the pooled result of other inspections. */
export interface Benchmarked {
  readonly question: string
  readonly here: { readonly yes: number; readonly relevant: number }
  /** All cases of the others counted together, so that a larger sample counts for more. */
  readonly others: { readonly yes: number; readonly relevant: number }
  /** Of the others: how many had relevant cases. */
  readonly inspections: number
  /** Share here minus share elsewhere, with its 95 per cent interval (Newcombe). */
  readonly difference: Estimate
  /** Fisher’s exact test, two-sided. */
  readonly p: number
  /** The same, adjusted over all questions by Holm’s method. */
  readonly adjusted: number
}

/**
 * Every question of a service beside the pooled cases of other inspections under the same framework, by the
 * answers that count as yes; questions without relevant cases on either side, or without such answers, are left
 * out.
 */
export function benchmark(
  framework: Framework,
  cases: Tally,
  others: readonly Tally[],
): Benchmarked[] {
  const pooled = others.reduce(mergeTallies, emptyTally)
  const shareOf = (tally: Tally, question: AnswerQuestion) =>
    yesOfRelevant(countedAnswers(tally, question))
  const questions = answerQuestions(caseQuestions(framework), framework.answerSets)
  const compared = questions.flatMap((question) => {
    if (!question.hasYes) return []
    const here = shareOf(cases, question)
    const elsewhere = shareOf(pooled, question)
    if (here.relevant === 0 || elsewhere.relevant === 0) return []
    const groups = { a: here, b: elsewhere }
    return [
      {
        question: question.id,
        here,
        others: elsewhere,
        inspections: others.filter((one) => shareOf(one, question).relevant > 0).length,
        difference: differenceOfShares(groups),
        p: fisherExact(groups).p,
      },
    ]
  })
  const adjusted = adjustPValues(
    compared.map(({ p }) => p),
    'holm',
  )
  return compared.map((one, i) => ({ ...one, adjusted: adjusted[i]! }))
}
