import { describe, expect, it } from 'vitest'
import { careColumns } from '../../test/care-columns.js'
import { workbookOf } from '../../test/workbook-of.js'
import { readCsvTable } from '../table/read-csv-table.js'
import { readTable } from '../arrange/read-table.js'
import { readAnswers } from './read-answers.js'

const read = (csv: string) => {
  const table = readCsvTable(csv, 'in.csv')
  if (!table.ok) throw new Error('not a table')
  const answers = readAnswers(table.value, careColumns, { mayStandAlone: () => true })
  const issues = answers.ok ? answers.value.rows.flatMap((row) => row.issues) : answers.issues
  return issues.length > 0
    ? issues.map(({ code, cell, column, found, expected }) => {
        expect(column).toBeDefined()
        return `${code} ${cell}: ${found}; ${expected}`
      })
    : answers.ok && answers.value.rows.map((row) => row.case.answers['needs'] ?? null)
}
const all = (form: (choice: string) => string) =>
  ['housing', 'work', 'no', 'none'].map(form).join(',')

describe('a column a choice', () => {
  it.each([
    ['our own workbooks', all((choice) => `needs: ${choice}`), 'x,x,,'],
    ['KoboToolbox', all((choice) => `needs/${choice}`), '1,1,0,0'],
    ['KoboToolbox with groups', all((choice) => `care/needs/${choice}`), '1,1,0,0'],
    [
      'KoboToolbox with labels',
      'What do you need?/Housing,"What do you need?/Work, or training",What do you need?/No,What do you need?/None of these',
      '1,1,0,0',
    ],
    ['REDCap', all((choice) => `needs___${choice}`), '1,1,0,0'],
    [
      'REDCap with labels of answers',
      all((choice) => `needs___${choice}`),
      'Checked,Checked,Unchecked,Unchecked',
    ],
    ['LimeSurvey', all((choice) => `needs[${choice}]`), 'Y,Y,,'],
    [
      'a tool that writes the choice',
      all((choice) => `needs: ${choice}`),
      'Housing,"Work, or training",,',
    ],
  ])('is read as %s names and ticks it', (_, headings, cells) => {
    expect(read(`case,${headings}\nP1,${cells}\n`)).toEqual(['housing work'])
  })

  it('is no answer where nothing is ticked: zeros are written of forms that nobody opened', () => {
    const headings = all((choice) => `needs___${choice}`)
    expect(read(`case,${headings}\nP1,0,0,0,0\nP2,,,,\nP3,0,0,0,1\n`)).toEqual([null, null, 'none'])
  })

  it('may stand beside the column of all choices, and says the same', () => {
    const headings = `needs,${all((choice) => `needs/${choice}`)}`
    expect(
      read(`case,${headings}\nP1,housing work,1,1,0,0\nP2,,,,,\nP3,work,,,,\nP4,,0,1,0,0\n`),
    ).toEqual(['housing work', null, 'work', 'work'])
    expect(
      read(`case,${headings}\nP1,housing,1,1,0,0\nP2,housing,0,0,0,0\nP3,housing,,1,,\n`),
    ).toEqual([
      'ambiguous-value D2: housing work ticked, and housing in the column of all choices; the same in both',
      'ambiguous-value C3: nothing ticked, and housing in the column of all choices; the same in both',
      'ambiguous-value C4: work ticked, and housing in the column of all choices; the same in both',
    ])
  })

  it('may stand for a few choices beside the column of all', () => {
    expect(read('case,needs,needs/work\nP1,housing work,1\nP2,housing,0\n')).toEqual([
      'housing work',
      'housing',
    ])
  })

  it.each([
    [
      'a half tick',
      'P1,?,,,',
      'invalid-value B2: "?"; x where it is chosen, 0 or nothing where it is not',
    ],
    [
      'a count',
      'P1,2,,,',
      'invalid-value B2: "2"; x where it is chosen, 0 or nothing where it is not',
    ],
    [
      'a hidden value',
      'P1,[c],,,',
      'invalid-value B2: "[c]"; x where it is chosen, 0 or nothing where it is not',
    ],
    [
      'a word that may be the choice',
      'P1,,,No,',
      'ambiguous-value D2: "No"; x where “No” is chosen, or nothing',
    ],
    [
      'a choice that excludes another',
      'P1,x,,,x',
      'not-alone E2: housing none ticked; none (None of these) by itself, or without it',
    ],
  ])('tells %s by its cell', (_, row, fault) => {
    expect(read(`case,${all((choice) => `needs: ${choice}`)}\n${row}\n`)).toEqual([fault])
  })

  it.each([
    [
      'needs/housing,needs/work,needs/no,needs/nona',
      'not-in-set E1: "needs/nona"; a choice of needs: none, perhaps',
    ],
    [
      'needs: housing,needs: work',
      'missing-column B1: columns of 2 of the 4 choices; needs: no, needs: none as well',
    ],
    ['needs,needs/work,needs: work', 'duplicate-id D1: "needs: work"; each column once'],
    ['wait (days)', 'other-unit B1: "wait (days)"; wait (weeks)'],
    [
      'group/waitt',
      'unknown-question B1: "group/waitt"; one of sex, seen, safe, needs, wait, began or worries',
    ],
  ])('a heading of no choice is told: %s', (headings, fault) => {
    expect(read(`case,${headings}\nP1${',x'.repeat(headings.split(',').length)}\n`)).toContainEqual(
      fault.replace('one of ', ''),
    )
  })
})

describe('several choices in one column', () => {
  it.each([
    ['Microsoft Forms', '"Housing;Work, or training;"', 'housing work'],
    ['Google Forms', '"Housing, Work, or training"', 'housing work'],
    ['KoboToolbox by names', 'housing work', 'housing work'],
    ['KoboToolbox by labels', '"Housing Work, or training"', 'housing work'],
  ])('are read as %s joins them', (_, cell, answer) => {
    expect(read(`case,needs\nP1,${cell}\n`)).toEqual([answer])
  })

  it('are refused where one is none of them', () => {
    expect(read('case,needs\nP1,"Housing;Wrok, or training;"\n')).toEqual([
      'not-in-set B2: "Housing;Wrok, or training;"; Work, or training, perhaps',
    ])
  })
})

describe('a day of a workbook', () => {
  it('is read from a cell that holds a date, and told by its day where it cannot be', async () => {
    const at = (day: string) => new Date(`${day}Z`)
    const rows = [
      ['case', 'began'],
      ['P1', at('2024-03-31T00:00:00')],
      ['P2', '2024-03-30'],
      ['P3', at('2019-12-31T00:00:00')],
      ['P4', at('2024-03-31T12:30:00')],
    ]
    const table = readTable(await workbookOf({ Cases: rows }), 'in.xlsx', ['Cases'])
    const answers = table.ok && readAnswers(table.value, careColumns)
    if (!answers || !answers.ok) throw new Error('not read')
    const expected = 'a day from 2020-01-01 to 2026-12-31, as 2024-03-31'
    expect(
      answers.value.rows.map(({ issues, case: { answers } }) => issues[0] ?? answers['began']),
    ).toEqual([
      '2024-03-31',
      '2024-03-30',
      expect.objectContaining({
        code: 'out-of-range',
        cell: 'B4',
        found: '"2019-12-31"',
        expected,
      }),
      expect.objectContaining({ code: 'invalid-value', cell: 'B5', found: 'a date with a time' }),
    ])
  })
})
