import { describe, expect, it } from 'vitest'
import { smallColumns } from '../../test/small-columns.js'
import type { SourceCell } from '../table/source-table.js'
import type { MeaningOfNA } from '../columns/answer-words.js'
import type { ReadOptions } from './read-options.js'
import { readAnswers } from './read-answers.js'

const readBy = (options: ReadOptions, rows: SourceCell[][]) =>
  readAnswers(
    { file: 'cases.xlsx', sheet: 'Cases', rows: rows.map((cells, i) => ({ line: i + 1, cells })) },
    smallColumns,
    options,
  )
const read = (...rows: SourceCell[][]) => readBy({}, rows)
const casesOf = (...rows: string[][]) => {
  const answers = read(...rows)
  return answers.ok ? answers.value.rows.map((row) => row.case) : answers.issues
}
const faultsOf = (...rows: string[][]) => {
  const answers = read(...rows)
  return (answers.ok ? answers.value.rows.flatMap(({ issues }) => issues) : answers.issues).map(
    ({ cell, found, expected }) => `${cell}: ${found}; ${expected}`,
  )
}

describe('a table of cases', () => {
  it('may name columns and values by id, by label, and as an exported workbook does', () => {
    expect(
      casesOf(
        ['Cases: every answer'],
        ['[z] means not applicable'],
        [
          'Case',
          'Type of sentence',
          'sex',
          'plan-engaging',
          'Does the plan keep others safe?',
          'Contact',
        ],
        ['P1', 'LICENCE', 'woman', 'Yes', 'N/A', 'Not  applicable'],
        ['P2', '[z]', 'Men', '', '[Z]', 'n'],
      ),
    ).toEqual([
      {
        id: 'P1',
        characteristics: { sentence: 'licence', sex: 'woman' },
        answers: { 'plan-engaging': 'yes', 'plan-safety': 'na', 'release-contact': 'na' },
      },
      { id: 'P2', characteristics: { sex: 'man' }, answers: { 'release-contact': 'no' } },
    ])
  })

  it('names every faulty cell at once, with what was probably meant', () => {
    expect(
      faultsOf(
        ['case', 'sentence', 'plan-engaging', ''],
        ['P1', 'Licnce', 'maybe', ''],
        ['', 'licence', 'yes', ''],
        ['P3', '', '', 'a remark', 'another'],
      ),
    ).toEqual([
      'B2: "Licnce"; Licence, perhaps',
      'C2: "maybe"; yes, no, na or nothing',
      'A3: nothing; an id for the row',
      'D4: "a remark"; nothing: the column has no heading',
      'E4: "another"; nothing: the column has no heading',
    ])
  })

  it('reads na and its words as not applicable, and asks what NA means', () => {
    const rows = [
      ['case', 'sex', 'plan-engaging', 'plan-safety'],
      ['P1', 'NA', 'NA', 'yes'],
      ['P2', 'man', 'na', 'N/A'],
    ]
    expect(faultsOf(...rows)).toEqual([
      'B2: "NA"; nothing where it is not known; Women or Men',
      'C2: "NA"; N/A where the question is not applicable, nothing where it was not answered (which R writes as NA)',
    ])
    const answersBy = (na: MeaningOfNA) => {
      const answers = readBy(
        { na },
        rows.map((row) => row.with(1, row[1]!.replace('NA', ''))),
      )
      return answers.ok && answers.value.rows.map((row) => row.case.answers)
    }
    const second = { 'plan-engaging': 'na', 'plan-safety': 'na' }
    expect(answersBy('missing')).toEqual([{ 'plan-safety': 'yes' }, second])
    expect(answersBy('not-applicable')).toEqual([
      { 'plan-engaging': 'na', 'plan-safety': 'yes' },
      second,
    ])
  })

  it('may have row numbers before the ids, as R writes them', () => {
    expect(casesOf(['', 'case', 'sex'], ['1', 'P1', 'man'])).toEqual([
      { id: 'P1', characteristics: { sex: 'man' }, answers: {} },
    ])
    expect(faultsOf(['', 'case', 'sex'], ['1', 'P1', 'man'], ['2', '', '']).length).toBe(1)
  })

  it('takes no notice of characters that cannot be seen in words', () => {
    expect(casesOf(['case', '\u200Bsex'], ['P1', 'man\u200B'])).toEqual([
      { id: 'P1', characteristics: { sex: 'man' }, answers: {} },
    ])
  })

  it.each([
    [{ found: 'a date' }, 'an id as text'],
    ['1.23457E+17', 'an id as text, with all its digits'],
    ['NA', 'an id for the row'],
  ])('refuses %j as an id', (id, expected) => {
    const answers = read(['case', 'sex'], [id, 'man'])
    expect(answers).toMatchObject({ value: { rows: [{ issues: [{ cell: 'A2', expected }] }] } })
  })

  it('names every faulty heading before anything is read', () => {
    expect(faultsOf(['case', 'plan-engagin', 'sex', 'Sex'], ['P1', 'perhaps', '', ''])).toEqual([
      'B1: "plan-engagin"; plan-engaging, perhaps',
      'D1: "Sex"; each column once',
    ])
    expect(faultsOf(['sex', 'plan-safety'], ['man', 'yes'])).toEqual([
      'A1: the headings "sex", "plan-safety"; the column of the ids under case or response, or which one it is: none is taken for it by guess',
    ])
    expect(faultsOf(['Dear colleague'], ['please find attached'])).toEqual([
      'A1: "Dear colleague"; case or response, then the ids of questions',
    ])
    expect(faultsOf()).toEqual(['A1: nothing; a header row'])
  })
})
