import type { Framework } from '@inspectorate/core'
import type { InspectionChange } from '@inspectorate/publication'
import { match } from 'ts-pattern'
import { answerWords, questionName } from './word-answer.js'

/** Words are told with the answers beside them, but never what they say. */
export type AnswerChange = Extract<InspectionChange, { code: 'answer' | 'text' }>

/** More changed answers to one question than this are told in one line. */
const fewAnswers = 3

/** Answers that changed, by question. */
export function answerLines(
  changes: readonly AnswerChange[],
  before: Framework,
  after: Framework,
): string[] {
  const moveOf = moves(before, after)
  const byQuestion = new Map<string, AnswerChange[]>()
  for (const change of changes) {
    const key = JSON.stringify([change.survey, change.again, change.question])
    byQuestion.set(key, [...(byQuestion.get(key) ?? []), change])
  }
  return [...byQuestion.values()].flatMap((own) => {
    const name = `${questionName(after, own[0]!.question)}${secondTime(own[0]!)}`
    if (own.length <= fewAnswers)
      return own.map((change) => `${change.case}, ${name}: ${moveOf(change)}`)
    const counted = new Map<string, number>()
    for (const change of own) counted.set(moveOf(change), (counted.get(moveOf(change)) ?? 0) + 1)
    const told = [...counted].map(([move, count]) => `${count} ${move}`).join(', ')
    return [
      `${name}: ${own.length} ${own[0]!.code === 'text' ? 'texts' : 'answers'} changed: ${told}`,
    ]
  })
}

/** Where a case was assessed again. */
export function secondTime({ again }: { readonly again?: string }): string {
  return again === undefined ? '' : ` (second assessment, ${again})`
}

function moves(before: Framework, after: Framework): (change: AnswerChange) => string {
  const [earlier, later] = [answerWords(before), answerWords(after)]
  return (change) =>
    match(change)
      .with({ code: 'text' }, ({ became }) =>
        match(became)
          .with('given', () => 'text given')
          .with('withdrawn', () => 'text withdrawn')
          .with('other', () => 'text changed')
          .exhaustive(),
      )
      .with({ code: 'answer' }, ({ question, from, to }) => {
        const was = from === null ? 'no answer' : earlier(question, from)
        return `from ${was} to ${to === null ? 'no answer' : later(question, to)}`
      })
      .exhaustive()
}
