import { describeFound, nearestTo, parseWith, type Issue, type Parsed } from '@inspectorate/core'
import { canonicalFault, yesNo, type AnswerSet } from '@inspectorate/core/answers'
import { questionColumn, type AnswerColumns } from '../columns/answer-columns.js'
import { MappingSchema, type Mapping } from './mapping-schema.js'

/** A mapping from unknown data, checked against the questions and characteristics it may name. */
export function parseMapping(input: unknown, columns: AnswerColumns): Parsed<Mapping> {
  const shaped = parseWith(MappingSchema, input)
  if (!shaped.ok) return shaped
  const issues = Object.entries(shaped.value.columns).flatMap(([heading, column]): Issue[] => {
    const path = ['columns', heading]
    if ('question' in column) {
      const known = columns.questions.map(({ id }) => id)
      const question = columns.questions.find(({ id }) => id === column.question)
      if (question) {
        const { set } = questionColumn(question, columns)
        if ('choice' in column) return checkChoice(set, column.choice, [...path, 'choice'])
        return Object.entries(column.codes ?? {}).flatMap(([code, answer]) =>
          answer === null ? [] : checkAnswer(set, answer, [...path, 'codes', code]),
        )
      }
      return [
        {
          code: 'unknown-question',
          path: [...path, 'question'],
          found: describeFound(column.question),
          expected: nearestTo(column.question, known),
        },
      ]
    }
    const found = columns.characteristics.find(({ id }) => id === column.characteristic)
    if (!found)
      return [
        {
          code: 'unknown-characteristic',
          path: [...path, 'characteristic'],
          found: describeFound(column.characteristic),
          expected: nearestTo(
            column.characteristic,
            columns.characteristics.map(({ id }) => id),
          ),
        },
      ]
    const values = found.values.map(({ id }) => id)
    return Object.entries(column.codes ?? {}).flatMap(([code, value]): Issue[] =>
      value === null || values.includes(value)
        ? []
        : [
            {
              code: 'invalid-value',
              path: [...path, 'codes', code],
              found: describeFound(value),
              expected: nearestTo(value, values),
            },
          ],
    )
  })
  const all = [...issues, ...checkUnticked(shaped.value, columns)]
  return all.length > 0 ? { ok: false, issues: all } : shaped
}

function checkAnswer(set: AnswerSet, answer: string, path: Issue['path']): Issue[] {
  const fault = canonicalFault(set, answer)
  const expected = set === yesNo ? 'yes, no or na' : fault?.expected
  return fault ? [{ ...fault, code: 'invalid-value', path, expected: expected! }] : []
}

function checkChoice(set: AnswerSet, choice: string, path: Issue['path']): Issue[] {
  if (set.kind !== 'several')
    return [
      {
        code: 'wrong-form',
        path,
        found: describeFound(choice),
        expected: 'no choice: the question has one answer only',
      },
    ]
  const ids = set.values.map(({ id }) => id)
  return ids.includes(choice)
    ? []
    : [
        {
          code: 'not-in-set',
          path,
          found: describeFound(choice),
          expected: nearestTo(choice, ids),
        },
      ]
}

/** What stands for no tick at all excludes ticks, and belongs to a question whose choices are mapped. */
function checkUnticked(
  { unticked = {}, columns: mapped }: Mapping,
  columns: AnswerColumns,
): Issue[] {
  const ticked = Object.values(mapped).flatMap((column) =>
    'choice' in column ? [column.question] : [],
  )
  return Object.entries(unticked).flatMap(([id, answer]): Issue[] => {
    const path = ['unticked', id]
    const question = columns.questions.find((one) => one.id === id)
    if (!question || !ticked.includes(id))
      return [
        {
          code: 'unknown-question',
          path,
          found: describeFound(id),
          expected:
            ticked.length === 0
              ? 'none: no column ticks a choice'
              : nearestTo(id, [...new Set(ticked)]),
        },
      ]
    const { set } = questionColumn(question, columns)
    if (set.kind !== 'several') return []
    const alone = set.values.filter((value) => value.alone).map((value) => value.id)
    return alone.includes(answer)
      ? []
      : [
          {
            code: 'not-in-set',
            path,
            found: describeFound(answer),
            expected:
              alone.length === 0 ? 'none: no choice excludes the others' : nearestTo(answer, alone),
          },
        ]
  })
}
