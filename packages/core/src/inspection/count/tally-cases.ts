import { isBeyondYesNo } from '../../framework/beyond-yes-no.js'
import { answerQuestions } from '../../answers/answer-question.js'
import { answeredResponses } from '../../answers/figures/response-rate.js'
import type { Routed } from '../../answers/routing.js'
import { ownCaseQuestions } from '../../framework/framework-questions.js'
import type { Framework, Question } from '../../framework/framework.js'
import { tallyAnswers } from '../../tally/tally-answers.js'
import type { Tally } from '../../tally/tally-schema.js'
import { tally } from '../../tally/tally.js'

/**
 * Counts an inspection’s cases by what its framework asks. Where all of it is yes, no and not applicable
 * by plain routing, that is `tally`; otherwise all answers are counted, and how many were asked each question.
 */
export function tallyCases(framework: Framework, cases: readonly Routed[]): Tally {
  return tallyBy(framework, ownCaseQuestions(framework), cases)
}

/** The same of responses to a survey. Where scales and choices are asked, a response without any answer is none. */
export function tallyResponses(
  framework: Framework,
  survey: string,
  responses: readonly Routed[],
): Tally {
  const found = framework.surveys.find(({ id }) => id === survey)
  return tallyBy(framework, found?.questions ?? [], responses, {
    isOfGroups: found?.characteristics !== undefined,
    counted: answeredResponses,
  })
}

function tallyBy(
  { answerSets }: Framework,
  questions: readonly Question[],
  cases: readonly Routed[],
  { isOfGroups = false, counted = (all: readonly Routed[]) => all } = {},
): Tally {
  return isOfGroups || questions.some(isBeyondYesNo)
    ? tallyAnswers(counted(cases), answerQuestions(questions, answerSets))
    : tally(cases)
}
