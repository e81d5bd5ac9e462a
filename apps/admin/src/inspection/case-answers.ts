import { ownCaseQuestions, type Framework, type Question } from '@inspectorate/core'
import { answerQuestions, type AnswerQuestion } from '@inspectorate/core/answers'

/** A question, and how it is answered. */
export interface FormQuestion {
  readonly question: Question
  readonly ready: AnswerQuestion
}

/** Made ready once a framework: a list of cases asks for it case by case. */
const kept = new WeakMap<Framework, readonly FormQuestion[]>()

/** The questions of a framework’s cases, ready to be answered. */
export function caseFormQuestions(framework: Framework): readonly FormQuestion[] {
  const known = kept.get(framework)
  if (known) return known
  const questions = formQuestions(framework, ownCaseQuestions(framework))
  kept.set(framework, questions)
  return questions
}

/** Questions of one list, ready to be answered. */
export function formQuestions(
  { answerSets }: Framework,
  questions: readonly Question[],
): readonly FormQuestion[] {
  const ready = answerQuestions(questions, answerSets)
  return questions.map((question, i) => ({ question, ready: ready[i]! }))
}
