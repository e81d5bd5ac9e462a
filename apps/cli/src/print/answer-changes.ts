import { placedQuestions, type Framework } from '@inspectorate/core'
import type { InspectionChange } from '@inspectorate/publication'

export type AnswerChange = Extract<InspectionChange, { code: 'answer' }>

/** More changed answers to one question than this are told in one line. */
const fewAnswers = 3

/** Answers that changed, by question. */
export function answerLines(changes: readonly AnswerChange[], framework: Framework): string[] {
  const byQuestion = new Map<string, AnswerChange[]>()
  for (const change of changes) {
    const key = JSON.stringify([change.survey, change.question])
    byQuestion.set(key, [...(byQuestion.get(key) ?? []), change])
  }
  return [...byQuestion.values()].flatMap((own) => {
    const name = questionName(own[0]!, framework)
    if (own.length <= fewAnswers)
      return own.map((change) => `${change.case}, ${name}: ${moveOf(change)}`)
    const moves = new Map<string, number>()
    for (const change of own) moves.set(moveOf(change), (moves.get(moveOf(change)) ?? 0) + 1)
    const told = [...moves].map(([move, count]) => `${count} ${move}`).join(', ')
    return [`${name}: ${own.length} answers changed: ${told}`]
  })
}

function questionName({ question, survey }: AnswerChange, framework: Framework): string {
  if (survey === null) return placedQuestions(framework).get(question)?.question.label ?? question
  const asked = framework.surveys.find(({ id }) => id === survey)?.questions
  return `${asked?.find(({ id }) => id === question)?.label ?? question} (${survey})`
}

function moveOf({ from, to }: AnswerChange): string {
  return `from ${answerWord(from)} to ${answerWord(to)}`
}

function answerWord(answer: string | null): string {
  return answer === null ? 'no answer' : answer === 'na' ? 'not applicable' : answer
}
