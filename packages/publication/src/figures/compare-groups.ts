import { nearestTo } from '@inspectorate/core'
import {
  answersTogether,
  choicesCompared,
  comparedAnswers,
  yesNo,
  type AnswerQuestion,
  type CountedAnswers,
} from '@inspectorate/core/answers'
import { testFamily, type Compared, type FamilyTest } from '@inspectorate/core/statistics'
import type { RatedInspection } from '../rated-inspection.js'
import { answeredQuestion, type AnsweredQuestion } from './counted-question.js'
import type { FigureReference } from './figure-reference.js'
import type { FigureFault } from './resolution.js'

type Reference = Extract<FigureReference, { kind: 'compare' | 'p-value' }>

/** A subgroup’s answers beside those of all others, and how likely chance makes them as unlike. */
export interface ComparedGroups extends Pick<FamilyTest, 'test' | 'p'> {
  readonly place: AnsweredQuestion['place']
  readonly group: CountedAnswers
  readonly others: CountedAnswers
  readonly compared: Exclude<Compared, { kind: 'hidden' }>
  /** The answer whose shares are compared; null where answers are compared as a whole. */
  readonly answer: string | null
}

/**
 * A subgroup against all others of its characteristic, by the test that its answers call for. Whoever
 * compares answers as a whole names none of them; of several choices one is named.
 */
export function compareGroups(
  rated: RatedInspection,
  { kind, question: id, answer, group }: Reference,
): ComparedGroups | FigureFault {
  const own = answeredQuestion(rated, id, group)
  if ('fault' in own) return own
  const { question } = own.counted
  const refused = refusedAnswer(question, answer, kind)
  if (refused !== null) return { fault: 'unknown-figure', expected: refused }
  const { characteristic, value } = group
  const others = rated.framework.characteristics
    .find((one) => one.id === characteristic)!
    .values.filter((one) => one.id !== value)
    .map((one) => answeredQuestion(rated, id, { characteristic, value: one.id }))
    .flatMap((one) => ('fault' in one ? [] : [one.counted]))
  if (others.length === 0) return nothingToCompare
  const rest = others.reduce(answersTogether)
  const counted = question.set === yesNo ? (answer ?? 'yes') : answer
  const compared = comparedAnswers(own.counted, rest, counted)
  if (compared === null) return nothingToCompare
  const { test, p } = testFamily([compared])[0]!
  return { place: own.place, group: own.counted, others: rest, compared, answer: counted, test, p }
}

const nothingToCompare: FigureFault = {
  fault: 'empty-figure',
  expected: 'relevant cases in the subgroup and outside it',
}

/** What was to be written instead of an answer that a question cannot be compared by; null where it can. */
function refusedAnswer(
  question: AnswerQuestion,
  answer: string | null,
  kind: string,
): string | null {
  const { id, set } = question
  const choices = choicesCompared(question)
  if (set === yesNo)
    return answer === null || answer === 'yes' || answer === 'no'
      ? null
      : `${kind}[question yes|no]{characteristic=value}`
  if (choices.length === 0) return 'a question whose answers are counted, not words or days'
  if (set.kind !== 'several')
    return answer === null
      ? null
      : `${kind}[${id}]{characteristic=value} without an answer: scales, numbers and single choices are compared as a whole`
  if (answer !== null && choices.includes(answer)) return null
  const known = choices.flatMap((choice) => choice ?? [])
  return answer === null
    ? `${kind}[${id} choice]{characteristic=value}, the choice being ${known.join(', ')}`
    : nearestTo(answer, known)
}
