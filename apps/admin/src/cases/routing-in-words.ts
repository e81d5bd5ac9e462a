import { textIn, type Routing } from '@inspectorate/core/answers'
import type { Framework } from '@inspectorate/core'
import { match, P } from 'ts-pattern'
import type { FormQuestion } from '../inspection/case-answers.js'

/** When a question is asked, as the labels of what decides on it say it; empty where it always is. */
export function whenAsked(
  { characteristics }: Pick<Framework, 'characteristics'>,
  questions: readonly FormQuestion[],
  { question }: FormQuestion,
): string {
  const labelOf = (id: string) =>
    questions.find((one) => one.question.id === id)?.question.label ?? id
  const answersOf = (id: string, is: readonly string[]) => {
    const set = questions.find((one) => one.question.id === id)?.ready.set
    const values = set && 'values' in set ? set.values : []
    const words = is.map((answer) => {
      const value = values.find((one) => one.id === answer)
      return value ? textIn(value.label, 'en') : answer
    })
    return (set?.id === 'yes-no' ? words.map((word) => word.toLowerCase()) : words).join(' or ')
  }
  const inWords = (routing: Routing): string =>
    match(routing)
      .with(
        { question: P.string },
        ({ question: id, is }) => `“${labelOf(id)}” is answered ${answersOf(id, is)}`,
      )
      .with({ characteristic: P.string }, ({ characteristic, is }) => {
        const found = characteristics.find(({ id }) => id === characteristic)
        const labels = is.map(
          (value) => found?.values.find(({ id }) => id === value)?.label ?? value,
        )
        return `${found?.label ?? characteristic} is ${labels.join(' or ')}`
      })
      .with(
        { not: { question: P.string } },
        ({ not }) =>
          `“${labelOf(not.question)}” is answered otherwise than ${answersOf(not.question, not.is)}`,
      )
      .with({ all: P.any }, ({ all }) => joined(all, ' and '))
      .with({ any: P.any }, ({ any }) => joined(any, ' or '))
      .with({ not: P.any }, ({ not }) => `it is known not to be so that ${inWords(not)}`)
      .exhaustive()
  const joined = (list: readonly Routing[], between: string) =>
    list.map((one) => ('is' in one ? inWords(one) : `(${inWords(one)})`)).join(between)
  const conditions = [
    ...(question.codes === undefined ? [] : [`there are words for “${labelOf(question.codes)}”`]),
    ...(question.asked ? [inWords(question.asked)] : []),
  ]
  return conditions.length > 0 ? `Asked where ${conditions.join(', and ')}` : ''
}
