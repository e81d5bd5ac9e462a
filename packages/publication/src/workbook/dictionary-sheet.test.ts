import { parsedOrThrow } from '@inspectorate/core'
import { describe, expect, it } from 'vitest'
import { lakeside } from '../../test/lakeside.js'
import { northtown } from '../../test/northtown.js'
import { buildReport } from '../report/build-report.js'
import type { RatedInspection } from '../rated-inspection.js'
import type { WorkbookCell, WorkbookTable } from '../view/workbook-view.js'
import { buildWorkbook } from './build-workbook.js'

const people = [
  { times: 8, is: { sex: 'woman' }, answers: { welcomed: 'yes', safe: 'agree', wait: '4' } },
  { times: 9, is: { sex: 'man' }, answers: { welcomed: 'no', safe: 'neither', wait: '9' } },
]

describe.each([
  ['yes and no', () => northtown()],
  ['scales, choices and numbers', () => lakeside({ cases: people })],
])('the dictionary of a workbook of %s', (_, inspection: () => RatedInspection) => {
  const rated = inspection()
  const view = buildWorkbook(rated, parsedOrThrow(buildReport(rated)), { cases: true })
  const tables = view.sheets.flatMap((sheet) => sheet.tables)
  const named = (name: string) => tables.find((table) => table.name === name)!
  const valuesOf = ({ columns, rows }: WorkbookTable, key: string) => {
    const at = columns.findIndex((column) => column.key === key)
    return (rows as WorkbookCell[][]).map((row) => row[at])
  }

  it('says in full what every question asks that a row is of', () => {
    const ids = valuesOf(named('questions'), 'question_id')
    expect(new Set(ids).size).toBe(ids.length)
    const others = tables.filter(({ columns }) => columns.some(({ key }) => key === 'question_id'))
    expect(others.length).toBeGreaterThan(2)
    for (const table of others)
      for (const id of valuesOf(table, 'question_id')) expect(ids, table.name).toContain(id)
  })

  it('has short names of one form, which is that of CSV files', () => {
    const ratings = rated.framework.scale.map(({ id }) => id)
    for (const { name, columns } of tables.filter((table) => table.name !== 'cases'))
      for (const { key } of columns.filter((column) => !ratings.includes(column.key)))
        expect(key, name).toMatch(/^[a-z]+(?:_[a-z]+)*$/)
  })

  it('says what every column of data means but those that are what was asked, or a rating', () => {
    const told = (named('columns').rows as string[][]).map(([sheet, , name]) => `${sheet}: ${name}`)
    const ratings = rated.framework.scale.map(({ id }) => id)
    const data = view.sheets.filter(
      ({ id }) => !['cover', 'contents', 'notes', 'dictionary', 'cases'].includes(id),
    )
    expect(data.length).toBeGreaterThan(3)
    const untold = data.flatMap(({ name, tables: its }) =>
      its.flatMap(({ columns }) =>
        columns
          .filter(({ key }) => !ratings.includes(key))
          .map(({ key }) => `${name}: ${key}`)
          .filter((column) => !told.includes(column)),
      ),
    )
    expect(untold).toEqual([])
  })
})
