import { describe, expect, it } from 'vitest'
import { smallColumns } from '../../test/small-columns.js'
import { readAnswers } from '../answers/read-answers.js'
import { readCsvTable } from '../table/read-csv-table.js'
import { parseMapping } from './parse-mapping.js'

const mapping = {
  format: 'inspectorate/mapping',
  version: 1,
  id: 'Respondent ID',
  columns: {
    Q1: { question: 'plan-engaging' },
    Q2: { question: 'plan-safety', codes: { Agree: 'yes', Disagree: 'no', 'Don’t know': null } },
    Gender: { characteristic: 'sex', codes: { '1': 'man', '2': 'woman', '9': null } },
  },
  codes: { '1': 'yes', '2': 'no', '-1': 'na' },
  ignore: ['Start date'],
}
const importOf = (csv: string, change: object = {}) => {
  const parsed = parseMapping({ ...mapping, ...change }, smallColumns)
  const table = readCsvTable(csv, 'export.csv')
  if (!parsed.ok || !table.ok) throw new Error('not parsed')
  return readAnswers(table.value, smallColumns, { mapping: parsed.value })
}
const faultsOf = (answers: ReturnType<typeof readAnswers>) =>
  (answers.ok ? answers.value.rows.flatMap(({ issues }) => issues) : answers.issues).map(
    ({ code, cell, found, expected }) => `${code} ${cell}: ${found}; ${expected}`,
  )

describe('a mapping', () => {
  it('reads the file of another survey tool by its headings and codes', () => {
    const read = importOf(
      'Start date,Respondent ID,Q1,Q2,Gender\n3 May,R1,1,agree,2\n4 May,R2,-1,Don’t know,9\n',
    )
    expect(read.ok && read.value.rows.map((row) => row.case)).toEqual([
      {
        id: 'R1',
        characteristics: { sex: 'woman' },
        answers: { 'plan-engaging': 'yes', 'plan-safety': 'yes' },
      },
      { id: 'R2', characteristics: {}, answers: { 'plan-engaging': 'na' } },
    ])
  })

  it('lets no code pass that it does not name', () => {
    expect(faultsOf(importOf('Start date,Respondent ID,Q1,Q2,Gender\n,R1,yess,Agre,1\n'))).toEqual([
      'invalid-value C2: "yess"; 1, 2 or -1',
      'invalid-value D2: "Agre"; agree, perhaps',
    ])
  })

  it.each([
    ['1.0', '1, perhaps'],
    ['2,0', '2, perhaps'],
    ['3', '1, 2 or -1'],
    ['Z', '1, 2 or -1'],
  ])('says what code %s was meant to be: %s', (code, expected) => {
    const read = importOf(`Start date;Respondent ID;Q1;Q2;Gender\n;R1;${code};Agree;1\n`)
    expect(faultsOf(read)).toEqual([`invalid-value C2: "${code}"; ${expected}`])
  })

  it('reads words of ours and truth beside its codes', () => {
    const read = importOf(
      'Start date,Respondent ID,Q1,Q2,Gender\n,R1,TRUE,Y,Men\n,R2,N,no,woman\n,R3,n/a,False,2\n',
    )
    expect(read.ok && read.value.rows.map((row) => [row.issues, row.case.answers])).toEqual([
      [[], { 'plan-engaging': 'yes', 'plan-safety': 'yes' }],
      [[], { 'plan-engaging': 'no', 'plan-safety': 'no' }],
      [[], { 'plan-engaging': 'na', 'plan-safety': 'no' }],
    ])
  })

  it('asks what NA means where no code says so', () => {
    expect(faultsOf(importOf('Start date,Respondent ID,Q1,Q2,Gender\n,R1,NA,Agree,NA\n'))).toEqual([
      'ambiguous-value C2: "NA"; 1, 2 or -1; NA only where it is given a meaning',
      'ambiguous-value E2: "NA"; 1, 2 or 9; NA only where it is given a meaning',
    ])
  })

  it.each([
    ['a code', { codes: { '1': 'yes', NA: null } }, {}],
    ['the whole file', { codes: { '1': 'yes' }, na: 'missing' }, {}],
    ['the whole file, as not applicable', { na: 'not-applicable' }, { 'plan-engaging': 'na' }],
  ])('may say what NA means, by %s', (_, change, answers) => {
    const read = importOf('Respondent ID,Q1\nR1,NA\nR2,1\n', {
      columns: { Q1: { question: 'plan-engaging' } },
      ...change,
    })
    expect(read.ok && read.value.rows.map((row) => [row.issues, row.case.answers])).toEqual([
      [[], answers],
      [[], { 'plan-engaging': 'yes' }],
    ])
  })

  it('names columns it does not know, and columns that are missing', () => {
    expect(faultsOf(importOf('Respondent ID,Q1,Q3,Gender\nR1,1,1,1\n'))).toEqual([
      'unknown-column C1: "Q3"; a column of the mapping (Q1, perhaps), or its name under ignore',
      'missing-column A1: no such heading; the column "Q2" of the mapping',
    ])
  })

  it('may leave every other column out', () => {
    expect(
      importOf('IP,Respondent ID,Q1,Q2,Gender,IP\n::1,R1,1,Agree,1,x\n', { ignore: 'others' }),
    ).toMatchObject({ ok: true })
  })

  it('is checked against the questions, characteristics and values there are', () => {
    const columns = {
      Q1: { question: 'plan-engagin' },
      Q2: { characteristic: 'gender' },
      Q3: { characteristic: 'sex', codes: { '1': 'men' } },
    }
    const parsed = parseMapping({ ...mapping, columns }, smallColumns)
    expect(
      parsed.ok ? [] : parsed.issues.map(({ path, expected }) => [path.join('.'), expected]),
    ).toEqual([
      ['columns.Q1.question', 'plan-engaging, perhaps'],
      ['columns.Q2.characteristic', 'sentence or sex'],
      ['columns.Q3.codes.1', 'man, perhaps'],
    ])
    expect(parseMapping({ ...mapping, columns: { Q1: {} } }, smallColumns).ok).toBe(false)
  })
})
