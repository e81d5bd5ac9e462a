import { differenceOfShares, fisherExact, type Estimate } from '@inspectorate/core'
import { adjustPValues } from '@inspectorate/core/statistics'
import { keyQuestions, type ProgrammeQuestion } from '../questions/key-questions.js'
import { shareIn, type Share } from '../questions/share-in.js'
import { isSameFramework, type FrameworkServices } from '../service/by-framework.js'
import type { ProgrammeService } from '../service/services-of.js'

/** A key question of a service now and at the inspection before. */
export interface QuestionChange {
  readonly service: ProgrammeService
  readonly question: ProgrammeQuestion
  readonly present: Share
  readonly previous: Share
  /** Share now minus share before, with its 95 per cent interval (Newcombe). */
  readonly difference: Estimate
  /** Fisher’s exact test, two-sided. */
  readonly p: number
  /** The same, adjusted over all services and key questions of the framework by Holm’s method. */
  readonly adjusted: number
}

/** Every key question of services that were inspected again under the same framework. */
export function questionChanges({ framework, services }: FrameworkServices): QuestionChange[] {
  const questions = keyQuestions(framework)
  const compared = services.flatMap((service) => {
    const { present, previous } = service
    if (!previous || !isSameFramework(present.framework, previous.framework)) return []
    return questions.flatMap((question) => {
      const [now, then] = [shareIn(present.cases, question), shareIn(previous.cases, question)]
      if (now.relevant === 0 || then.relevant === 0) return []
      const groups = { a: now, b: then }
      return [
        {
          service,
          question,
          present: now,
          previous: then,
          difference: differenceOfShares(groups),
          p: fisherExact(groups).p,
        },
      ]
    })
  })
  const adjusted = adjustPValues(
    compared.map(({ p }) => p),
    'holm',
  )
  return compared.map((one, i) => ({ ...one, adjusted: adjusted[i]! }))
}
