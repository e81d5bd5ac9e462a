import { ownEntry } from '../bare-record.js'
import type { AnswerQuestion } from '../answers/answer-question.js'
import type { Routed } from '../answers/routing.js'
import { countedAs } from './counted-question.js'

/** One question that a case was asked, or holds an answer to; null where it was not answered. */
export interface AnswerRow {
  readonly question: string
  readonly answer: string | null
}

/** What a database keeps of a case to count it by `tallyStatement`. Of words it keeps that they were given. */
export function answerRows(one: Routed, questions: readonly AnswerQuestion[]): AnswerRow[] {
  return questions.flatMap((question): AnswerRow[] => {
    const { id, asks, set } = question
    const answer = ownEntry(set.kind === 'text' ? one.texts : one.answers, id)
    if (answer !== undefined) return [{ question: id, answer: countedAs(question, answer) }]
    return asks === null || asks(one) ? [{ question: id, answer: null }] : []
  })
}
