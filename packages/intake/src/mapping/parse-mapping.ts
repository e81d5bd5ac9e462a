import { describeFound, nearestTo, parseWith, type Issue, type Parsed } from '@inspectorate/core'
import { canonicalFault, yesNo, type AnswerSet } from '@inspectorate/core/answers'
import { questionColumn, type AnswerColumns } from '../columns/answer-columns.js'
import { MappingSchema, meaningsIn, type ColumnMeaning, type Mapping } from './mapping-schema.js'

/** A mapping from unknown data, checked against the questions and characteristics it may name. */
export function parseMapping(input: unknown, columns: AnswerColumns): Parsed<Mapping> {
  const shaped = parseWith(MappingSchema, input)
  if (!shaped.ok) return shaped
  const { value } = shaped
  const issues = Object.entries(value.columns).flatMap(([heading, meanings]): Issue[] =>
    [meanings].flat().flatMap((meaning, i) => {
      const path = ['columns', heading, ...(Array.isArray(meanings) ? [i] : [])]
      return checkMeaning(meaning, columns, path)
    }),
  )
  const all = [
    ...checkUnsure(value),
    ...issues,
    ...checkTwice(value),
    ...checkIds(value),
    ...checkUnticked(value, columns),
  ]
  return all.length > 0 ? { ok: false, issues: all } : shaped
}

/** What a draft is not sure of is decided by a person before anything is read by it. */
function checkUnsure({ unsure = {} }: Mapping): Issue[] {
  return Object.entries(unsure).map(([line, reason]) => ({
    code: 'missing-reason',
    path: ['unsure', line],
    found: describeFound(reason),
    expected: 'this line taken out once that is right',
  }))
}

function checkMeaning(
  meaning: ColumnMeaning,
  columns: AnswerColumns,
  path: Issue['path'],
): Issue[] {
  if ('question' in meaning) {
    const known = columns.questions.map(({ id }) => id)
    const question = columns.questions.find(({ id }) => id === meaning.question)
    if (!question)
      return [
        {
          code: 'unknown-question',
          path: [...path, 'question'],
          found: describeFound(meaning.question),
          expected: nearestTo(meaning.question, known),
        },
      ]
    const { set } = questionColumn(question, columns)
    if ('choice' in meaning) return checkChoice(set, meaning.choice, [...path, 'choice'])
    if ('holds' in meaning)
      return set === yesNo
        ? []
        : [
            {
              code: 'wrong-form',
              path: [...path, 'holds'],
              found: describeFound(meaning.holds),
              expected: 'choice, as the question is not one of yes and no',
            },
          ]
    return Object.entries(meaning.codes ?? {}).flatMap(([code, answer]) =>
      answer === null ? [] : checkAnswer(set, answer, [...path, 'codes', code]),
    )
  }
  const found = columns.characteristics.find(({ id }) => id === meaning.characteristic)
  if (!found)
    return [
      {
        code: 'unknown-characteristic',
        path: [...path, 'characteristic'],
        found: describeFound(meaning.characteristic),
        expected: nearestTo(
          meaning.characteristic,
          columns.characteristics.map(({ id }) => id),
        ),
      },
    ]
  const values = found.values.map(({ id }) => id)
  return Object.entries(meaning.codes ?? {}).flatMap(([code, value]): Issue[] =>
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
}

/** What two lines hold is in neither for certain. Of several choices one line may be of all, others of each. */
function checkTwice(mapping: Mapping): Issue[] {
  const before = new Map<string, string>()
  return meaningsIn(mapping).flatMap(([heading, meaning]): Issue[] => {
    const [part, id] =
      'question' in meaning
        ? (['question', meaning.question] as const)
        : (['characteristic', meaning.characteristic] as const)
    const key = `${part} ${id} ${'choice' in meaning ? meaning.choice : ''}`
    const other = before.get(key)
    before.set(key, heading)
    return other === undefined
      ? []
      : [
          {
            code: 'duplicate-id',
            path: ['columns', heading, part],
            found: describeFound(id),
            expected: `it in one line; it is in that of ${describeFound(other)} too`,
          },
        ]
  })
}

function checkIds({ id, number }: Mapping): Issue[] {
  return id === undefined || !number
    ? []
    : [
        {
          code: 'wrong-form',
          path: ['number'],
          found: 'true',
          expected: 'no numbers, as “id” names the column of the ids',
        },
      ]
}

function checkAnswer(set: AnswerSet, answer: string, path: Issue['path']): Issue[] {
  const fault = canonicalFault(set, answer)
  const expected = set === yesNo ? 'yes, no or na' : fault?.expected
  return fault ? [{ ...fault, code: 'invalid-value', path, expected: expected! }] : []
}

function checkChoice(set: AnswerSet, choice: string, path: Issue['path']): Issue[] {
  if (set.kind === 'text' || set.kind === 'date' || set.kind === 'number')
    return [
      {
        code: 'wrong-form',
        path,
        found: describeFound(choice),
        expected: 'no choice: the question has no list of answers',
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
function checkUnticked(mapping: Mapping, columns: AnswerColumns): Issue[] {
  const { unticked = {} } = mapping
  const ticked = meaningsIn(mapping).flatMap(([, meaning]) =>
    'choice' in meaning ? [meaning.question] : [],
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
