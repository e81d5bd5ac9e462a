import { readFile } from 'node:fs/promises'
import {
  buildViews,
  rateForPublication,
  type WorkbookCell,
  type WorkbookView,
} from '@inspectorate/publication'
import { parsedOrThrow, parseInspection, type Inspection } from '@inspectorate/core'
import { frameworks } from '@inspectorate/frameworks'
import { beforeAll, describe, expect, it } from 'vitest'
import { exportSample } from './test/exported-sample.js'

/** The workbook as published, with every small count hidden, and for the team. */
let workbooks: Record<string, WorkbookView>

beforeAll(async () => {
  const exported = await exportSample('Europe/London')
  const record: { inspection: Inspection } = JSON.parse(
    await readFile(exported.path('json'), 'utf8'),
  )
  await exported.remove()
  const rated = rateForPublication(parsedOrThrow(parseInspection(record.inspection, frameworks)))
  const workbook = (choices: Parameters<typeof buildViews>[1]) =>
    parsedOrThrow(buildViews(rated, choices)).workbook
  workbooks = {
    published: workbook({ cases: false }),
    suppressed: workbook({ cases: false, control: { below: 5, of: 'everything' } }),
    working: workbook({ cases: true }),
  }
})

describe.each(['published', 'suppressed', 'working'])('the %s workbook of the sample', (name) => {
  const sheets = () => workbooks[name]!.sheets
  const tables = () =>
    sheets().flatMap(({ id: sheet, tables }) => tables.map((table) => ({ sheet, ...table })))
  const rowsOf = (table: { rows: unknown }) => table.rows as WorkbookCell[][]
  const lines = (sheet: WorkbookView['sheets'][number]) =>
    sheet.introduction.map((line) => (typeof line === 'string' ? line : line.text))

  it('T2: table names are unique and say what the table is', () => {
    const names = tables().map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]{3,}$/)
  })

  it('T5: every header is non-empty and unique in its table', () => {
    for (const { columns } of tables()) {
      const headers = columns.map(({ header }) => header)
      expect(headers.every((header) => header.trim() !== '')).toBe(true)
      expect(new Set(headers).size).toBe(headers.length)
    }
  })

  it('N1: notes are marked by words in brackets, numbered in order of appearance', () => {
    const markers = tables()
      .flatMap(({ columns }) => columns.map(({ header }) => header))
      .flatMap((header) =>
        [...header.matchAll(/\[note (\d+)\]/g)].map(([, number]) => Number(number)),
      )
    const firsts = [...new Set(markers)]
    expect(firsts.length).toBeGreaterThan(3)
    expect(firsts).toEqual(firsts.map((_, i) => i + 1))
    const texts = sheets().flatMap(({ title, tables }) => [
      title,
      ...tables.flatMap(({ columns }) => columns.map(({ header }) => header)),
    ])
    for (const text of texts) expect(text).not.toMatch(/[*†‡§¹²³]|\d\)$/)
  })

  it('N2: markers stand in headers only, and each has its one text on the sheet of notes', () => {
    const used = new Set(
      tables().flatMap(({ columns }) =>
        columns.flatMap(({ header }) => [...header.matchAll(/\[note \d+\]/g)].map(String)),
      ),
    )
    const notes = tables().find((table) => table.name === 'notes')!
    expect(rowsOf(notes).map(([marker]) => marker)).toEqual([...used])
    for (const table of tables())
      if (table !== notes && table.name !== 'notes')
        for (const cell of rowsOf(table).flat())
          if (typeof cell === 'string') expect(cell).not.toMatch(/\[note \d+\]/)
  })

  it('S3: a sheet with several tables says so, and names each', () => {
    for (const sheet of sheets()) {
      const words = ['no', 'one table', 'two tables', 'three tables'][sheet.tables.length]!
      expect(lines(sheet).some((line) => line.includes(`contains ${words}.`))).toBe(true)
      if (sheet.tables.length > 1) for (const { title } of sheet.tables) expect(title).toBeTruthy()
    }
  })

  it('S4: says above its table that headers refer to notes, and where the data come from', () => {
    for (const sheet of sheets()) {
      const marked = sheet.tables.some(({ columns }) =>
        columns.some(({ header }) => header.includes('[note ')),
      )
      expect(lines(sheet).some((line) => line.includes('refer to notes'))).toBe(marked)
      const isData = !['cover', 'contents', 'notes'].includes(sheet.id)
      expect(lines(sheet).some((line) => line.startsWith('Source: '))).toBe(isData)
      for (const line of lines(sheet)) expect(line.length).toBeLessThan(160)
    }
  })

  it('D4: explains the shorthand it uses and no other, on the sheet and on the cover', () => {
    const codesIn = (text: string) => [...text.matchAll(/\[(c|x|z|low)\]/g)].map(([, code]) => code)
    const everywhere = new Set<string>()
    for (const sheet of sheets()) {
      const used = new Set(
        sheet.tables
          .flatMap(rowsOf)
          .flat()
          .flatMap((cell) => (typeof cell === 'object' && 'missing' in cell ? [cell.missing] : [])),
      )
      for (const code of used) everywhere.add(code)
      const key = lines(sheet).find((line) => line.includes('shorthand')) ?? ''
      expect([sheet.name, codesIn(key)]).toEqual([sheet.name, [...used].toSorted()])
    }
    const cover = rowsOf(tables().find(({ sheet }) => sheet === 'cover')!)
    const [, key] = cover.find(([item]) => item === 'Shorthand')!
    expect(codesIn(key as string)).toEqual([...everywhere].toSorted())
    for (const cell of tables().flatMap(rowsOf).flat())
      expect(cell).not.toSatisfy((text) => text === '-' || text === 'N/A' || text === '[NA]')
  })

  it('C1: the cover says what it is, from whom, when, in which version, and what is hidden', () => {
    const cover = sheets()[0]!
    expect(cover.title).toContain('Portsmouth')
    const items = new Map(rowsOf(cover.tables[0]!).map(([item, detail]) => [item, detail]))
    for (const item of [
      'Summary',
      'Publisher',
      'Published',
      'Version',
      'Licence',
      'Contact',
      'Report',
      'Shorthand',
      'Disclosure control',
    ])
      expect([item, items.get(item)]).toEqual([item, expect.anything()])
    expect(items.get('Report')).toHaveProperty('href')
    expect(items.get('Disclosure control')).toMatch(
      name === 'working' ? /^No value is hidden/ : /fewer than five/,
    )
  })

  it('D1: yes, no, not applicable, their relevant total and the percentage follow one another', () => {
    const counted = tables().filter(({ columns }) => columns.some(({ key }) => key === 'yes'))
    expect(counted.map(({ name }) => name)).toEqual(['results', 'subgroups'])
    for (const { columns } of counted)
      expect(columns.map(({ key }) => key).join(' ')).toContain(
        'yes no na relevant percent low high',
      )
  })

  it('D2: a number has a cell of its own, its unit in the header', () => {
    const headers = tables()
      .flatMap(({ columns }) => columns)
      .filter(({ type }) => !['text', 'p-value', 'number'].includes(type))
      .map(({ header }) => header)
    expect(headers.filter((header) => !unit.test(header))).toEqual([])
    const typed = tables().flatMap((table) =>
      rowsOf(table).flatMap((row) => row.filter((_, i) => table.columns[i]!.type !== 'text')),
    )
    expect(typed.filter((cell) => typeof cell === 'string')).toEqual([])
  })
})

const unit = /\((number|points|percentage|percentage points|percentage of .+)\)/

describe('the published workbook', () => {
  it('X1: has no row of a case', () => {
    const ids = (view: WorkbookView) => view.sheets.map(({ id }) => id)
    expect(ids(workbooks['published']!)).not.toContain('cases')
    expect(ids(workbooks['working']!)).toContain('cases')
  })

  it('X1: leaves out answers by sex, and hides small counts of everything when asked to', () => {
    const hidden = (view: WorkbookView) =>
      new Set(
        view.sheets
          .filter(({ tables }) =>
            tables.some(({ rows }) =>
              (rows as WorkbookCell[][])
                .flat()
                .some(
                  (cell) => typeof cell === 'object' && 'missing' in cell && cell.missing === 'c',
                ),
            ),
          )
          .map(({ id }) => id),
      )
    // The report prints every answer of the sample’s surveys.
    // Of answers by sex more would be hidden than shown: they are left out, with a sentence.
    expect(hidden(workbooks['published']!)).toEqual(new Set())
    expect(workbooks['published']!.disclosure.leftOut).toMatchObject([{ characteristic: 'sex' }])
    expect(hidden(workbooks['suppressed']!)).toContain('results')
    expect(hidden(workbooks['working']!)).toEqual(new Set())
  })

  it('X1: never hides a figure that the report prints', () => {
    for (const view of [workbooks['published']!, workbooks['suppressed']!]) {
      const figures = view.sheets.find(({ id }) => id === 'figures')!.tables[0]!
      expect((figures.rows as WorkbookCell[][]).length).toBeGreaterThan(100)
      const { disclosure } = view
      expect(disclosure.exposed.filter(({ by }) => by === 'report').length).toBeGreaterThan(0)
    }
  })
})
