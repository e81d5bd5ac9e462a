import { answerQuestions } from '../answers/answer-question.js'
import { countedAnswers } from '../answers/figures/counted-answers.js'
import { yesOfRelevant } from '../answers/figures/yes-of-relevant.js'
import { standardsOf } from '../framework/framework-questions.js'
import type { Framework } from '../framework/framework.js'
import type { Tally } from '../tally/tally-schema.js'

/** Yes and relevant of each key question, by what its answers count as. */
export function measuresOfCases(
  framework: Framework,
  tally: Tally,
): Record<string, { yes: number; relevant: number }> {
  const keyQuestions = standardsOf(framework).flatMap((standard) => standard.keyQuestions)
  return Object.fromEntries(
    answerQuestions(keyQuestions, framework.answerSets).map((question) => [
      question.id,
      yesOfRelevant(countedAnswers(tally, question)),
    ]),
  )
}
