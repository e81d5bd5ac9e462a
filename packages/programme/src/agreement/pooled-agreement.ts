import {
  answerQuestions,
  agreementOn,
  mergePairsOfAnswers,
  type AnswerPairs,
} from '@inspectorate/core/answers'
import { caseQuestions, placedQuestions } from '@inspectorate/core'
import type { FrameworkServices } from '../service/by-framework.js'

/** How far first and second assessors agree on a question, over all services. */
export interface PooledAgreement {
  readonly question: string
  readonly label: string
  /** In how many services cases were assessed twice. */
  readonly services: number
  readonly agreement: NonNullable<ReturnType<typeof agreementOn>>
}

/** The second assessments of all services together, by question in the framework’s order. */
export function pooledAgreement({ framework, services }: FrameworkServices): PooledAgreement[] {
  // Few services assess cases twice, and those a few questions.
  const pairs = new Map<string, AnswerPairs[]>()
  for (const { present } of services)
    for (const [question, counted] of Object.entries(present.entry.repeated)) {
      const all = pairs.get(question)
      if (all) all.push(counted)
      else pairs.set(question, [counted])
    }
  if (pairs.size === 0) return []
  const placed = placedQuestions(framework)
  return answerQuestions(caseQuestions(framework), framework.answerSets).flatMap((question) => {
    const found = pairs.get(question.id)
    const agreement = found && agreementOn(question, found.reduce(mergePairsOfAnswers))
    if (!agreement) return []
    const { label } = placed.get(question.id)!.question
    return [{ question: question.id, label, services: found.length, agreement }]
  })
}
