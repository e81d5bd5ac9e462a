import { ownEntry } from '../bare-record.js'
import { describeFound, type Issue } from '../issue.js'
import { nearestTo } from '../nearest.js'
import { answerQuestions, type AnswerableQuestion } from './answer-question.js'
import type { AnswerSetFile } from './answer-set-schema.js'
import { yesNo } from './yes-no.js'

interface Measured {
  readonly id: string
  readonly questions: readonly string[]
}

/**
 * Faults of measures over several questions: questions of one list, all of one set, whose answers can be
 * yes. The questions themselves have no faults.
 */
export function checkMeasures(
  measures: readonly Measured[],
  lists: readonly (readonly AnswerableQuestion[])[],
  sets: Readonly<Record<string, AnswerSetFile>>,
  at: Issue['path'],
): Issue[] {
  const placed = new Map(
    lists.flatMap((list) => list.map((one) => [one.id, { one, list }] as const)),
  )
  return measures.flatMap(({ id, questions }, i) => {
    const issues: Issue[] = []
    const fault = (code: Issue['code'], path: Issue['path'], found: string, expected: string) =>
      issues.push({ code, path: [...at, i, ...path], found, expected })
    if (measures.findIndex((one) => one.id === id) < i || placed.has(id))
      fault(
        'duplicate-id',
        ['id'],
        describeFound(id),
        'an id that no question and no other measure has',
      )
    const first = placed.get(questions[0]!)
    questions.forEach((question, j) => {
      const found = placed.get(question)
      const path = ['questions', j]
      if (!found)
        return fault(
          'unknown-question',
          path,
          describeFound(question),
          nearestTo(question, [...placed.keys()]),
        )
      if (questions.indexOf(question) < j)
        return fault('duplicate-id', path, describeFound(question), 'each question once')
      if (!first) return undefined
      if (found.list !== first.list)
        return fault(
          'measure-of-two-sets',
          path,
          `${question}, which is asked elsewhere than ${first.one.id}`,
          'questions that are asked together',
        )
      if (setOf(found.one) !== setOf(first.one))
        return fault(
          'measure-of-two-sets',
          path,
          `${question}, answered by ${setOf(found.one)}`,
          `questions answered by ${setOf(first.one)}, as ${first.one.id} is`,
        )
      return hasYes(found.one, sets)
        ? undefined
        : fault(
            'wrong-form',
            path,
            `${question}, of which no answer is yes`,
            'questions that have a yes',
          )
    })
    return issues
  })
}

function setOf({ answers = yesNo.id }: AnswerableQuestion): string {
  return answers
}

function hasYes(
  question: AnswerableQuestion,
  sets: Readonly<Record<string, AnswerSetFile>>,
): boolean {
  const { answers = yesNo.id } = question
  // A set that does not exist is told where it is named.
  if (answers !== yesNo.id && ownEntry(sets, answers) === undefined) return true
  return answerQuestions([question], sets)[0]!.hasYes
}
