import { keptTable } from '../table/tabled-cases.js'
import { answerColumnsOfTable, tallyAnswerColumns } from './answer-columns.js'
import { entryOf } from './entry-of.js'
import { ownEntry } from '../bare-record.js'
import type { AnswerQuestion } from '../answers/answer-question.js'
import type { Routed } from '../answers/routing.js'
import { countedAs, countedQuestion } from './counted-question.js'
import { sorted, tallyOfParts } from './tally-of-parts.js'
import type { Tally } from './tally-schema.js'

interface Counting {
  size: number
  /** By question: cases that it was asked of and that hold no answer. */
  readonly unanswered: Float64Array
  readonly answers: (Map<string, number> | undefined)[]
}

/**
 * Counts cases in one pass, overall and by every value of every characteristic: how often each answer
 * was given, and how many were asked.
 *
 * @example
 * tallyAnswers(cases, answerQuestions(questions, sets)).questions['safe']
 * // { asked: 36, answers: [['agree', 12], ['disagree', 8], …] }
 */
export function tallyAnswers(cases: Iterable<Routed>, questions: readonly AnswerQuestion[]): Tally {
  const table = Array.isArray(cases) ? keptTable(cases as readonly Routed[]) : null
  if (table) return tallyAnswerColumns(answerColumnsOfTable(table, questions), questions)
  const indexOf = new Map(questions.map(({ id }, index) => [id, index]))
  const routed = questions.flatMap((question, index) => {
    const { id, asks, set } = question
    return asks ? [{ id, asks, index, isText: set.kind === 'text' }] : []
  })
  const empty = (): Counting => ({
    size: 0,
    unanswered: new Float64Array(questions.length),
    answers: [],
  })
  const total = empty()
  const groups = new Map<string, Map<string, Counting>>()
  for (const one of cases) {
    const parts = [total]
    for (const [characteristic, value] of Object.entries(one.characteristics)) {
      const values = entryOf(groups, characteristic, () => new Map<string, Counting>())
      parts.push(entryOf(values, value, empty))
    }
    for (const part of parts) part.size += 1
    const count = (id: string, answer: string, isText: boolean) => {
      const index = indexOf.get(id)
      const question = index === undefined ? undefined : questions[index]!
      if (!question || (question.set.kind === 'text') !== isText) return
      const text = countedAs(question, answer)
      for (const { answers } of parts) {
        const counts = (answers[index!] ??= new Map())
        counts.set(text, (counts.get(text) ?? 0) + 1)
      }
    }
    for (const [id, answer] of Object.entries(one.answers)) count(id, answer, false)
    if (one.texts) for (const [id, words] of Object.entries(one.texts)) count(id, words, true)
    for (const { id, asks, index, isText } of routed)
      if (ownEntry(isText ? one.texts : one.answers, id) === undefined && asks(one))
        for (const part of parts) part.unanswered[index]! += 1
  }
  return tallyOfParts(
    partOf(total, questions),
    [...groups].map(([characteristic, values]) => [
      characteristic,
      [...values].map(([value, part]) => [value, partOf(part, questions)]),
    ]),
    questions,
  )
}

function partOf({ size, unanswered, answers }: Counting, questions: readonly AnswerQuestion[]) {
  return {
    size,
    questions: sorted(
      questions.flatMap((question, index) => {
        const counts = answers[index] ?? new Map<string, number>()
        const given = [...counts.values()].reduce((sum, count) => sum + count, 0)
        const asked = question.asks === null ? size : given + unanswered[index]!
        return asked > 0 ? [[question.id, countedQuestion(question, asked, counts)] as const] : []
      }),
    ),
  }
}
