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
  const rows: AnswerRow[] = []
  for (const question of questions) {
    const { id, asks, set } = question
    const answer = ownEntry(set.kind === 'text' ? one.texts : one.answers, id)
    if (answer !== undefined) rows.push({ question: id, answer: countedAs(question, answer) })
    else if (asks === null || asks(one)) rows.push({ question: id, answer: null })
  }
  return rows
}
