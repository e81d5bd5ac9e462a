import {
  answerQuestions,
  agreementOn,
  mergePairsOfAnswers,
  type AnswerPairs,
} from '@inspectorate/core/answers'
import { caseQuestions, ownEntry, placedQuestions } from '@inspectorate/core'
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
  const placed = placedQuestions(framework)
  return answerQuestions(caseQuestions(framework), framework.answerSets).flatMap((question) => {
    const found = services.flatMap(({ present }): AnswerPairs[] => {
      const pairs = ownEntry(present.entry.repeated, question.id)
      return pairs ? [pairs] : []
    })
    if (found.length === 0) return []
    const agreement = agreementOn(question, found.reduce(mergePairsOfAnswers))
    if (!agreement) return []
    const { label } = placed.get(question.id)!.question
    return [{ question: question.id, label, services: found.length, agreement }]
  })
}
