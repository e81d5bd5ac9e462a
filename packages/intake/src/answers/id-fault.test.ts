import { describe, expect, it } from 'vitest'
import { smallColumns } from '../../test/small-columns.js'
import { readCsvTable } from '../table/read-csv-table.js'
import { readAnswers } from './read-answers.js'
import type { ReadOptions } from './read-options.js'

const read = (csv: string, options: ReadOptions = {}) => {
  const table = readCsvTable(csv, 'in.csv')
  if (!table.ok) throw new Error('not parsed')
  return readAnswers(table.value, smallColumns, options)
}
const faultsOf = (...args: Parameters<typeof read>) => {
  const answers = read(...args)
  return (answers.ok ? answers.value.rows.flatMap(({ issues }) => issues) : answers.issues).map(
    ({ code, found }) => `${code}: ${found}`,
  )
}
const idsOf = (...args: Parameters<typeof read>) => {
  const answers = read(...args)
  return answers.ok && answers.value.rows.map((row) => row.case.id)
}

describe('an id', () => {
  it.each([
    'start,sex\n2026-05-22T10:00:00,man\n',
    'Inspector,sex\nA. Writer,man\n',
    'Comment,sex\nLate again,man\n',
    'Q0,sex\nA1,man\n',
  ])('is never the first column by guess: %j', (csv) => {
    expect(faultsOf(csv)).toEqual([expect.stringMatching(/^missing-column: the headings /)])
  })

  it('stands under case or response, wherever that is, or under a heading that is named', () => {
    expect(idsOf('sex,Case\nman,A1\n')).toEqual(['A1'])
    expect(idsOf('Ref,sex\nA1,man\n', { ids: { heading: 'ref' } })).toEqual(['A1'])
    expect(faultsOf('Ref,sex\nA1,man\n', { ids: { heading: 'Reference' } })).toEqual([
      'missing-column: the headings "Ref", "sex"',
    ])
  })

  it('is the number of the row where that is asked for, never beside ids of the file', () => {
    const csv = 'Timestamp,sex\n22/05/2026 09:12:33,man\n22/05/2026 09:12:33,woman\n'
    expect(idsOf(csv, { ids: 'numbered' })).toEqual(['1', '2'])
    expect(idsOf(csv, { ids: 'numbered', wave: 'autumn' })).toEqual(['autumn-1', 'autumn-2'])
    expect(faultsOf('case,sex\nA1,man\n', { ids: 'numbered' })).toEqual(['wrong-form: "case"'])
  })

  it('has the name of its wave before it', () => {
    expect(idsOf('case,sex\n1,man\n', { wave: '2' })).toEqual(['2-1'])
  })

  it.each([
    '2026-05-22',
    '2026-05-22T10:00:00.120Z',
    '2026/05/22 9:12:33 am GMT+1',
    '22/05/2026 09:12',
    '5/22/26 9:12',
    '22.05.2026',
    '09:12:33',
    '22 May 2026 09:12',
    'Fri 22-May-26',
    'May 22nd, 2026',
    '22 juin 2026',
  ])('is no time: %s', (time) => {
    expect(faultsOf(`case,sex\n"${time}",man\n`)).toEqual(['not-an-id: a time'])
  })

  it.each([
    'Jo Brown',
    'O’Neil, Anna',
    'Maria de la Cruz',
    'Dr. no',
    'a.b@c.example',
    'MARY SMITH',
  ])('is no person: %s', (person) => {
    expect(faultsOf(`case,sex\n"${person}",man\n`)).toEqual([
      'not-an-id: the name or address of a person',
    ])
  })

  it.each([
    ['Inspector', 'Jones'],
    ['Completed by', 'jb'],
    ['Name', 'Sam'],
    ['_submitted_by', 'team_north'],
  ])('is no word under a heading of people: %s, %s', (heading, word) => {
    expect(faultsOf(`${heading},sex\n${word},man\n`, { ids: { heading } })).toEqual([
      'not-an-id: the name or address of a person',
    ])
  })

  it('is no number of a day under a heading of times', () => {
    const ids = { heading: 'Start time' }
    expect(faultsOf('Start time,sex\n46164.38,man\n', { ids })).toEqual(['not-an-id: a time'])
  })

  it.each([
    'A1',
    '0042',
    '3492837465019283746',
    'R_2YPOQ602ER1jkf1',
    'uuid:5c6fbd1e-0a0b-4f5c-9a55-1d2f0f6c8f11',
    '2026-05',
    '26/0522',
    'Case A',
    'Larch House',
    'larch',
    'P-1/2',
    '12.1',
  ])('may be %s', (id) => {
    expect(idsOf(`case,sex\n${id},man\n`)).toEqual([id])
  })

  it('is as it was where it is there already, and may be a name where it is of a place', () => {
    const csv = 'case,sex\nSt Mary,man\n'
    expect(faultsOf(csv)).toHaveLength(1)
    expect(idsOf(csv, { mayStandAlone: () => true })).toEqual(['St Mary'])
    expect(idsOf(csv, { namesOfPlaces: true })).toEqual(['St Mary'])
  })
})
