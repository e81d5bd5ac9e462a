import { ownEntry } from '../../bare-record.js'
import { isYesNo } from '../../tally/is-yes-no.js'
import type { Tally } from '../../tally/tally-schema.js'
import type { AnswerQuestion } from '../answer-question.js'
import { isOutside } from '../answer-set.js'

/** How often each answer to one question was given, whatever kind it is: all that its figures are made of. */
export interface CountedAnswers {
  readonly question: AnswerQuestion
  /** Cases of the group. */
  readonly size: number
  /** Cases that were asked; null where that was not counted. */
  readonly asked: number | null
  readonly answers: readonly (readonly [answer: string, count: number])[]
}

/** The answers to a question in a tally, or in one of its groups. */
export function countedAnswers(
  tally: Tally,
  question: AnswerQuestion,
  group?: { readonly characteristic: string; readonly value: string },
): CountedAnswers {
  const part = group ? ownEntry(ownEntry(tally.groups, group.characteristic), group.value) : tally
  const counts = ownEntry(part?.questions, question.id)
  const size = part?.size ?? 0
  if (counts === undefined) return { question, size, asked: 0, answers: [] }
  if (!isYesNo(counts)) return { question, size, asked: counts.asked, answers: counts.answers }
  const { yes, no, na, asked = null } = counts
  const answers: [string, number][] = []
  if (yes > 0) answers.push(['yes', yes])
  if (no > 0) answers.push(['no', no])
  if (na > 0) answers.push(['na', na])
  return { question, size, asked, answers }
}

/** How many gave an answer. */
export function answeredOf({ answers }: CountedAnswers): number {
  return answers.reduce((sum, [, count]) => sum + count, 0)
}

/** How many gave an answer in the base of percentages. */
export function relevantOf(counted: CountedAnswers): number {
  return answeredOf({ ...counted, answers: inBase(counted) })
}

/** The answers in the base. */
export function inBase({ question, answers }: CountedAnswers): CountedAnswers['answers'] {
  return answers.filter(([answer]) => !isOutside(question.sideOf(answer)))
}

/** How many were asked and gave no answer; null where it was not counted who were asked. */
export function notAnswered(counted: CountedAnswers): number | null {
  return counted.asked === null ? null : counted.asked - answeredOf(counted)
}
