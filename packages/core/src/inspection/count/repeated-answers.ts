import { ownEntry } from '../../bare-record.js'
import { answerQuestions, type AnswerQuestion } from '../../answers/answer-question.js'
import { answerPairs, type AnswerPairs } from '../../answers/figures/answer-pairs.js'
import { ownCaseQuestions } from '../../framework/framework-questions.js'
import type { Framework } from '../../framework/framework.js'
import type { Case } from '../inspection-schema.js'
import { firstAssessments, type SettledCases } from './first-assessments.js'

/** A question that two assessors answered of the same cases, with how often each pair of answers was given. */
export interface RepeatedQuestion {
  readonly question: AnswerQuestion
  readonly pairs: AnswerPairs
}

/**
 * What two assessors answered of the same cases, by question in the framework’s order; questions that both
 * answered of no case are left out. The answers that count are those of `cases` alone.
 */
export function repeatedAnswers(
  framework: Framework,
  {
    cases,
    repeats,
    settled,
  }: SettledCases & {
    readonly repeats?: Readonly<Record<string, readonly Case[]>> | undefined
  },
): RepeatedQuestion[] {
  const second = framework.repeated && ownEntry(repeats, framework.repeated.id)
  if (!second) return []
  const questions = answerQuestions(ownCaseQuestions(framework), framework.answerSets)
  const pairs = answerPairs(
    firstAssessments(framework.repeated!.id, { cases, settled }),
    second,
    questions,
  )
  return questions.flatMap((question) => {
    const found = ownEntry(pairs, question.id)
    return found ? [{ question, pairs: found }] : []
  })
}
