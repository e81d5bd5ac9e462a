import { describe, expect, it } from 'vitest'
import { agreement, asked36 } from '../../test/agreement.js'
import type { ShownAnswers } from '../distribution/distribution-data.js'
import type { WorkbookCell, WorkbookSheet } from '../view/workbook-view.js'
import type { CountedQuestion } from '../distribution/counted-question.js'
import { distributionSheets } from './distribution-sheets.js'

const everyone = { characteristic: null, group: null }
const women = { characteristic: 'Sex', group: 'Women' }
const question = (
  rows: CountedQuestion['rows'],
  more: Partial<CountedQuestion> = {},
): CountedQuestion => ({
  caseSet: 'Staff survey',
  id: 'workload',
  text: 'My workload is manageable.',
  several: false,
  values: agreement,
  rows,
  ...more,
})
const rowsOf = ({ tables }: WorkbookSheet): readonly (readonly WorkbookCell[])[] => {
  const [{ rows } = { rows: [] }] = tables
  if (!Array.isArray(rows)) throw new Error('rows that stream')
  return rows
}
const linesOf = ({ introduction }: WorkbookSheet) =>
  introduction.filter((line) => typeof line === 'string').join('\n')
const sheetsOf = (...questions: CountedQuestion[]) => {
  const [distributions, answers] = distributionSheets(questions, [], 'a survey')
  return { distributions: distributions!, answers: answers! }
}

it('there is no sheet where no question has such answers', () => {
  expect(distributionSheets([], [], 'a survey')).toEqual([])
})

describe('the sheet of distributions', () => {
  it('has a row for each answer and for those that gave none, with the base of its percentage', () => {
    const rows = rowsOf(sheetsOf(question([{ ...everyone, shown: asked36 }])).distributions)
    expect(rows.map((row) => row.slice(0, 5))).toEqual(
      rows.map(() => [
        'Staff survey',
        'workload',
        'My workload is manageable.',
        { missing: 'z' },
        'Everyone',
      ]),
    )
    expect(rows.map((row) => row.slice(5, 10))).toEqual([
      ['strongly-disagree', 'Strongly disagree', 'No', 2, 24],
      ['disagree', 'Disagree', 'No', 6, 24],
      ['neither', 'Neither', 'Middle', 4, 24],
      ['agree', 'Agree', 'Yes', 8, 24],
      ['strongly-agree', 'Strongly agree', 'Yes', 4, 24],
      ['dont-know', 'Don’t know', 'Not counted', 3, 36],
      ['refused', 'Refused', 'Not counted', 2, 36],
      ['na', 'Not applicable', 'Not counted', 1, 36],
      ['not answered', 'Not answered', 'Not counted', 6, 36],
    ])
    expect(rows[3]![10]).toEqual({ formula: '{count}/{base}', value: 8 / 24 })
  })

  it('has answers put together where single ones may not be shown', () => {
    const sides: ShownAnswers = { level: 'sides', relevant: 24, yes: 13, middle: 5, no: 6 }
    const { distributions } = sheetsOf(question([{ ...women, shown: sides }]))
    expect(rowsOf(distributions).map((row) => row.slice(3, 10))).toEqual([
      ['Sex', 'Women', 'no side', '‘Strongly disagree’ or ‘Disagree’', 'No', 6, 24],
      ['Sex', 'Women', 'neither', 'Neither', 'Middle', 5, 24],
      ['Sex', 'Women', 'yes side', '‘Agree’ or ‘Strongly agree’', 'Yes', 13, 24],
    ])
    expect(linesOf(distributions)).toContain('put together by sides')
    const rest: ShownAnswers = { level: 'yes-and-rest', relevant: 24, yes: 13 }
    const rows = rowsOf(sheetsOf(question([{ ...women, shown: rest }])).distributions)
    expect(rows.map((row) => row.slice(5, 10))).toEqual([
      ['yes side', '‘Agree’ or ‘Strongly agree’', 'Yes', 13, 24],
      ['all other', 'All other answers', 'No or middle', 11, 24],
    ])
  })

  it('hides every number of what is hidden, and says what [c] means', () => {
    const { distributions } = sheetsOf(question([{ ...women, shown: { level: 'hidden' } }]))
    const rows = rowsOf(distributions)
    expect(rows).toHaveLength(9)
    for (const row of rows)
      for (const cell of row.slice(8)) expect(cell).toMatchObject({ missing: 'c' })
    expect(linesOf(distributions)).toContain('[c] means hidden')
  })

  it('has no percentage of nothing', () => {
    const nobody: ShownAnswers = {
      level: 'values',
      asked: 0,
      relevant: 0,
      counts: [],
      notAnswered: 0,
    }
    const rows = rowsOf(sheetsOf(question([{ ...women, shown: nobody }])).distributions)
    for (const row of rows) expect(row.slice(8)).toEqual([0, 0, { missing: 'z' }])
  })

  it('says where people could choose several', () => {
    const { distributions } = sheetsOf(
      question([{ ...everyone, shown: asked36 }], { several: true }),
    )
    expect(linesOf(distributions)).toContain('more than one answer')
  })
})

it('every answer of a row is listed once, whatever the levels and case sets', () => {
  const sides: ShownAnswers = { level: 'sides', relevant: 24, yes: 13, middle: 5, no: 6 }
  const { distributions, answers } = sheetsOf(
    question([{ ...everyone, shown: asked36 }]),
    question([{ ...women, shown: sides }], { caseSet: 'Pooled' }),
    question([{ ...women, shown: { level: 'hidden' } }], { id: 'safety' }),
  )
  const listed = rowsOf(answers).map(([id, answer]) => `${id as string} / ${answer as string}`)
  expect(new Set(listed).size).toBe(listed.length)
  for (const row of rowsOf(distributions))
    expect(listed).toContain(`${row[1] as string} / ${row[5] as string}`)
})

it('numbers are a row a question and group, in their unit', () => {
  const [numbers] = distributionSheets(
    [],
    [
      {
        caseSet: 'Cases',
        id: 'wait',
        text: 'How long was the wait?',
        unit: 'weeks',
        least: 0,
        greatest: 104,
        rows: [
          {
            ...everyone,
            shown: { n: 10, mean: 12.9, lowerQuartile: 2.25, median: 6.5, upperQuartile: 18 },
          },
          { ...women, shown: { n: 0 } },
          { ...women, group: 'Men', shown: { n: 11, mean: 12, median: null } },
          { ...women, group: 'Others', shown: null },
        ],
      },
    ],
    'cases',
  )
  const hidden = expect.objectContaining({ missing: 'c' }) as WorkbookCell
  expect(rowsOf(numbers!).map((row) => row.slice(4))).toEqual([
    ['Everyone', 10, 12.9, 2.25, 6.5, 18, 'weeks'],
    ['Women', 0, { missing: 'z' }, { missing: 'z' }, { missing: 'z' }, { missing: 'z' }, 'weeks'],
    ['Men', 11, 12, { missing: 'z' }, hidden, { missing: 'z' }, 'weeks'],
    ['Others', hidden, hidden, hidden, hidden, hidden, 'weeks'],
  ])
  expect(numbers!.tables[0]!.columns.find(({ key }) => key === 'median')).toMatchObject({
    least: 0,
    greatest: 104,
  })
})
