import { match, P } from 'ts-pattern'
import { describeFound } from '../../issue.js'
import type { AnswerFault } from '../answer-fault.js'
import type { AnswerQuestion } from '../answer-question.js'
import { isOutside, type AnswerValue } from '../answer-set.js'
import { nearestValue } from '../find-value.js'
import type { Base } from './share-of-answers.js'

/** A figure of one question that somebody asks for. */
export type AnswerFigure =
  | {
      readonly figure: 'percent' | 'count'
      /** What counts as yes, when none are named. */
      readonly values?: readonly string[] | undefined
      readonly of?: Base | undefined
    }
  | { readonly figure: 'mean' | 'median' | 'quartiles' | 'distribution' | 'themes' | 'agreement' }

/** Why a question cannot have such a figure; null where it can. */
export function figureFault(question: AnswerQuestion, wanted: AnswerFigure): AnswerFault | null {
  const { id, set, hasYes } = question
  const { kind } = set
  const none = (expected: string): AnswerFault => ({
    code: 'wrong-form',
    found: `a ${wanted.figure} of ${id}`,
    expected,
  })
  return match(wanted)
    .with({ figure: P.union('percent', 'count') }, ({ values, of = 'relevant' }) => {
      if (values !== undefined) return valuesFault(question, values, of)
      return hasYes ? null : none(`the answers that are meant: none of ${id} counts as yes`)
    })
    .with({ figure: 'mean' }, () =>
      kind === 'number' ||
      ((kind === 'ordered' || kind === 'one') && set.values.some(({ points }) => points !== null))
        ? null
        : none('a question with numbers or points'),
    )
    .with({ figure: 'median' }, () =>
      kind === 'number' || kind === 'ordered' ? null : none('a question with numbers or an order'),
    )
    .with({ figure: 'quartiles' }, () =>
      kind === 'number' ? null : none('a question with numbers'),
    )
    .with({ figure: 'distribution' }, () => {
      if (kind === 'number' && set.bands === null) return none('bands of its numbers')
      return kind === 'date' || kind === 'text'
        ? none('a question whose answers are counted')
        : null
    })
    .with({ figure: 'themes' }, () =>
      kind === 'several' ? null : none('a question of several choices'),
    )
    .with({ figure: 'agreement' }, () =>
      kind === 'ordered' || kind === 'one' ? null : none('a question with one answer of a set'),
    )
    .exhaustive()
}

function valuesFault(
  { id, set, sideOf }: AnswerQuestion,
  values: readonly string[],
  of: Base,
): AnswerFault | null {
  const known: readonly AnswerValue[] = 'values' in set ? set.values : []
  for (const [i, value] of values.entries()) {
    const found = describeFound(value)
    if (!known.some((one) => one.id === value))
      return {
        code: 'not-in-set',
        found,
        expected:
          known.length > 0 ? nearestValue(known, value) : `no answers: ${id} has none to name`,
      }
    if (values.indexOf(value) < i)
      return { code: 'chosen-twice', found, expected: 'each answer once' }
    if (of === 'relevant' && isOutside(sideOf(value)))
      return {
        code: 'wrong-form',
        found: `${value} of those relevant`,
        expected: 'of=answered or of=asked: it lies outside the base',
      }
  }
  return null
}
