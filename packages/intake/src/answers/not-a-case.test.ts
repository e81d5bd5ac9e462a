import { describe, expect, it } from 'vitest'
import { smallColumns } from '../../test/small-columns.js'
import { readCsvTable } from '../table/read-csv-table.js'
import { readAnswersCsv } from './read-answers-csv.js'
import { readAnswers } from './read-answers.js'

const head = 'case,sentence,sex,plan-engaging'
const cases = ['P-001,licence,man,yes', 'P-002,community,woman,no', 'P-003,,man,N/A']
const faultsOf = (lines: readonly string[], mayStandAlone?: (id: string) => boolean) => {
  const table = readCsvTable([head, ...lines].join('\n'), 'in.csv')
  if (!table.ok) throw new Error('not a table')
  const read = readAnswers(table.value, smallColumns, mayStandAlone ? { mayStandAlone } : {})
  if (!read.ok) throw new Error('not read')
  return read.value.rows.flatMap(({ issues }) =>
    issues.map(({ code, cell, found }) => `${code} ${cell}: ${found}`),
  )
}

describe('a row that is no case', () => {
  it.each([
    ['a total', 'Total,,,', 'A5: "Total"'],
    ['a total of counts', 'Total,3,3,2', 'A5: "Total"'],
    ['a total with answers, such as the most frequent one', 'Mode:,licence,man,yes', 'A5: "Mode:"'],
    ['a total that says of how many', 'Grand total (n = 3),,,1', 'A5: "Grand total (n = 3)"'],
    ['the number of cases', 'n = 3,,,2', 'A5: "n = 3"'],
    ['a mean', 'Mean,,,0.66', 'A5: "Mean"'],
    ['a percent sign', '%,,,67', 'A5: "%"'],
    ['a percentage of yes', '% yes,,,67%', 'A5: "% yes"'],
    ['counts without a name', ',3,3,2', 'B5: "3"'],
    ['percentages without a name', ',,,66.7%', 'D5: "66.7%"'],
    ['counts of everything', '41,40,38,27', 'A5: "41"'],
    [
      'a note',
      '"Exported by the survey tool on 12 May",,,',
      'A5: "Exported by the survey tool on 12 May"',
    ],
    ['a note of one word', 'Confidential,,,', 'A5: "Confidential"'],
    ['a note that names its source', 'Source: case files,,,', 'A5: "Source: case files"'],
    ['a note in another cell', ',,"two cases were read again",', 'C5: "two cases were read again"'],
    ['a signature', 'Signed J. Smith,,,', 'A5: "Signed J. Smith"'],
    ['the number of cases without a name', '3,,,', 'A5: "3"'],
    ['a date', '12/05/2026,,,', 'A5: "12/05/2026"'],
    ['an address', 'https://example.org/1,,,', 'A5: "https://example.org/1"'],
    ['a line', '----------,,,', 'A5: "----------"'],
    ['the headings once more', head, 'A5: "case"'],
  ])('%s, is refused by its first cell', (_, row, place) => {
    expect(faultsOf([...cases, row])).toEqual([`not-a-case ${place}`])
    expect(faultsOf([row, ...cases])).toEqual([`not-a-case ${place.replace('5:', '2:')}`])
  })

  it('is refused where there is nothing else', () => {
    expect(faultsOf(['Total,,,', 'Exported on 12 May,,,'])).toEqual([
      'not-a-case A2: "Total"',
      'not-a-case A3: "Exported on 12 May"',
    ])
  })

  it('is refused in a list that is kept as well', () => {
    expect(
      readAnswersCsv(`${head}\nP1,,,\nTotal,,,\nExported on 12 May,,,\n`, smallColumns, 'c'),
    ).toMatchObject({
      issues: [{ cell: 'A3' }, { cell: 'A4' }],
    })
  })
})

describe('a case', () => {
  it.each([
    ['that was not answered yet', 'P-004,,,'],
    ['with an id of another form, and an answer', 'Q7,,,yes'],
    ['with a word for an id, and answers', 'Note-1,licence,,yes'],
    ['with a letter for an id, and answers', 'n,licence,man,yes'],
    ['whose id begins like a total', 'Totaliser 1,licence,man,yes'],
  ])('%s, stays one', (_, row) => {
    expect(faultsOf([...cases, row])).toEqual([])
  })

  it('without an answer is one where the others look like it, or it is there already', () => {
    expect(faultsOf(['Anna,licence,man,yes', 'Ben,,,'])).toEqual([])
    expect(faultsOf(['Anna,,,', 'Ben,,,'])).toEqual([])
    expect(faultsOf(['k7d-31x,,man,', '9f0a22,,man,', '55-e,,,yes', 'b6c,,,'])).toEqual([])
    expect(faultsOf([...cases, 'Ben,,,'], (id) => id === 'Ben')).toEqual([])
  })

  it('with faulty cells keeps their faults', () => {
    expect(faultsOf([...cases, 'P-004,x,,1', 'P-005,licence,man,maybe', 'Q7,,,yees'])).toEqual([
      'invalid-value B5: "x"',
      'invalid-value D5: "1"',
      'invalid-value D6: "maybe"',
      'invalid-value D7: "yees"',
    ])
  })
})
