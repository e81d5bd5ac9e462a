import { nearestTo } from '@inspectorate/core'
import type { AnswerQuestion } from '@inspectorate/core/answers'
import type { FigureFault } from './resolution.js'

/**
 * The answers of a set that a figure counts: those named, joined by +; or, where none has that name, all
 * on the side of no, not applicable or the middle. Null for what the question counts as yes.
 */
export function answersMeant(
  { set, sideOf }: AnswerQuestion,
  answer: string,
): readonly string[] | null | FigureFault {
  const ids = 'values' in set ? set.values.map(({ id }) => id) : []
  const named = answer.split('+')
  if (named.every((one) => ids.includes(one))) return named
  if (answer === 'yes') return null
  const onSide = ids.filter((id) => sideOf(id) === answer)
  if (onSide.length > 0) return onSide
  const unknown = named.find((one) => !ids.includes(one))!
  return { fault: 'unknown-figure', expected: nearestTo(unknown, ids) }
}
