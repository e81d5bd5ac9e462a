import type { Framework } from '@inspectorate/core'
import type { Routing } from '@inspectorate/core/answers'
import { differences } from '../cases/case-conflict.js'
import type { CaseContent } from '../cases/case-form.js'
import { fieldOf } from '../cases/read-entry.js'
import { caseFormQuestions, type FormQuestion } from '../inspection/case-answers.js'

/** A question on which two assessors differ, and what each of them found; of one that only a decision may bring up, neither. */
export interface Dispute {
  readonly question: FormQuestion
  readonly first: string
  readonly second: string
}

/** The questions to decide on where two assessors differ, in the order of the form. */
export function inDispute(
  framework: Framework,
  first: CaseContent,
  second: CaseContent,
): Dispute[] {
  const found = new Map(
    differences(framework, first, second).map((one) => [one.field, one] as const),
  )
  const open = new Set<string>()
  return caseFormQuestions(framework).flatMap((question): Dispute[] => {
    const { id, asked, codes } = question.question
    const one = found.get(fieldOf(id))
    const depends = [...(asked ? questionsIn(asked) : []), ...(codes === undefined ? [] : [codes])]
    if (!one && !depends.some((other) => open.has(other))) return []
    open.add(id)
    // Both answered alike what one of them was asked for another reason.
    if (!one && (Object.hasOwn(first.answers, id) || Object.hasOwn(first.texts, id))) return []
    return [{ question, first: one?.mineWord ?? '', second: one?.theirsWord ?? '' }]
  })
}

/** The questions that a condition looks at. */
function questionsIn(routing: Routing): string[] {
  if ('question' in routing) return [routing.question]
  if ('characteristic' in routing) return []
  if ('all' in routing) return routing.all.flatMap(questionsIn)
  if ('any' in routing) return routing.any.flatMap(questionsIn)
  return questionsIn(routing.not)
}
