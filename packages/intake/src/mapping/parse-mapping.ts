import { describeFound, nearestTo, parseWith, type Issue, type Parsed } from '@inspectorate/core'
import { canonicalFault, yesNo } from '@inspectorate/core/answers'
import { questionColumn, type AnswerColumns } from '../answers/answer-columns.js'
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
        return Object.entries(column.codes ?? {}).flatMap(([code, answer]): Issue[] => {
          const fault = answer === null ? null : canonicalFault(set, answer)
          const expected = set === yesNo ? 'yes, no or na' : fault?.expected
          return fault
            ? [
                {
                  ...fault,
                  code: 'invalid-value',
                  path: [...path, 'codes', code],
                  expected: expected!,
                },
              ]
            : []
        })
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
  return issues.length > 0 ? { ok: false, issues } : shaped
}
