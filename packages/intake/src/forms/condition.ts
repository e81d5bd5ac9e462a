import type { Routing } from '@inspectorate/core'
import type { AnswerSet } from '@inspectorate/core/answers'
import { questionsOf, type Form, type FormQuestion } from './form.js'

/** What a condition looks at: a characteristic, or an earlier question. */
interface Subject {
  readonly id: string
  /** None of a characteristic, which has one of its values. */
  readonly set: AnswerSet | null
}

/** How a tool writes conditions. */
export interface ConditionWords {
  readonly and: string
  readonly or: string
  answered(subject: Subject): string
  /** Whether it is this, or this is one of what is chosen. */
  is(subject: Subject, value: string): string
  isNot(subject: Subject, value: string): string
}

/**
 * When a question is asked, as a tool writes it; null where everybody is. What hangs on what was not answered is not
 * known, and not asked, under `not` as well: no tool has that logic, so a condition and its contrary are written apart.
 */
export function conditionOf(
  { asked, codes }: Pick<FormQuestion, 'asked' | 'codes'>,
  form: Form,
  words: ConditionWords,
): string | null {
  const questions = questionsOf(form)
  const subject = (id: string): Subject => ({
    id,
    set: questions.find((one) => one.id === id)?.set ?? null,
  })
  const parts = [
    ...(codes === undefined ? [] : [words.answered(subject(codes))]),
    ...(asked ? [holding(asked, true)] : []),
  ]
  return parts.length === 0 ? null : joined(parts, words.and)

  function holding(routing: Routing, holds: boolean): string {
    if ('not' in routing) return holding(routing.not, !holds)
    if ('all' in routing)
      return joined(
        routing.all.map((one) => holding(one, holds)),
        holds ? words.and : words.or,
      )
    if ('any' in routing)
      return joined(
        routing.any.map((one) => holding(one, holds)),
        holds ? words.or : words.and,
      )
    const about =
      'question' in routing ? subject(routing.question) : { id: routing.characteristic, set: null }
    return holds
      ? joined(
          routing.is.map((value) => words.is(about, value)),
          words.or,
        )
      : joined(
          [words.answered(about), ...routing.is.map((value) => words.isNot(about, value))],
          words.and,
        )
  }
}

function joined(parts: readonly string[], by: string): string {
  return parts.length === 1 ? parts[0]! : `(${parts.join(` ${by} `)})`
}
