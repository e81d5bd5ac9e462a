import type { WorkbookColumn } from '@inspectorate/publication'
import { beforeAll, describe, expect, it } from 'vitest'
import { exported } from '../test/exported.js'
import {
  everyKindOfCell,
  fixtureWorkbook,
  hostileCells,
  oneColumn,
  oneSheet,
} from '@inspectorate/testing'
import { opened, type Opened } from '../test/opened.js'

const view = fixtureWorkbook()
let zip: Opened
beforeAll(async () => {
  zip = opened(await exported(view))
})

describe('the metadata', () => {
  it('says what the files are', () => {
    expect(zip.metadata).toMatchObject({
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en-GB' }],
      '@type': 'TableGroup',
      'dc:title': view.meta.title,
      'dc:publisher': 'Test Inspectorate',
      'dc:issued': '2026-01',
      'dc:language': 'en-GB',
      lang: 'en-GB',
    })
  })

  it('names the licence and the website where there are any', async () => {
    expect(zip.metadata['dcat:landingPage']).toEqual({ '@id': view.meta.website })
    expect(zip.metadata['dc:license']).toBe('Open Government Licence v3.0')
    const { licence: _, ...meta } = view.meta
    const { metadata } = opened(await exported(fixtureWorkbook({ meta })))
    expect(metadata).not.toHaveProperty(['dc:license'])
  })

  it('lists every file, and no other', () => {
    expect(zip.metadata.tables.map(({ url }) => url)).toEqual([...zip.tables.keys()])
  })

  it('has a column for each header of each file, of the same text and in the same order', () => {
    for (const { url, tableSchema } of zip.metadata.tables)
      expect(tableSchema.columns.map(({ titles }) => titles)).toEqual(zip.tables.get(url)?.[0])
  })

  it('names columns as CSVW allows, each once in its table', () => {
    for (const { tableSchema } of zip.metadata.tables) {
      const names = tableSchema.columns.map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
      for (const name of names) expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9_]*$/)
    }
  })

  it('has a datatype for each column that every value of it keeps', () => {
    const lexical: Record<string, RegExp> = {
      string: /./s,
      integer: /^-?\d+$/,
      number: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/,
    }
    let checked = 0
    for (const { url, tableSchema } of zip.metadata.tables)
      for (const [index, { datatype, null: missing }] of tableSchema.columns.entries()) {
        const values =
          zip.tables
            .get(url)
            ?.slice(1)
            .map((record) => record[index]) ?? []
        // CSVW has an empty field for missing where nothing else is said.
        const nulls = missing ?? ['']
        const pattern =
          typeof datatype === 'string' ? lexical[datatype]! : new RegExp(`^(${datatype.format})?$`)
        for (const value of values.filter((one) => !nulls.includes(one!))) {
          expect(value).toMatch(pattern)
          checked += 1
        }
      }
    expect(checked).toBeGreaterThan(200)
  })

  it('lists the shorthand of missing values, of text in its column, of numbers in one of their own', async () => {
    const { metadata } = opened(await exported(everyKindOfCell))
    const [ratings] = metadata.tables
    const column = (name: string) => ratings!.tableSchema.columns.find((one) => one.name === name)!
    expect(column('rating').null).toEqual(['[x]', '[z]', '[c]', '[low]'])
    expect(column('yes')).not.toHaveProperty('null')
    expect(column('yes_mark')).toMatchObject({
      'dc:title': 'Cases of sufficient quality [note 1]',
      datatype: { base: 'string', format: '\\[x\\]|\\[z\\]|\\[c\\]|\\[low\\]' },
    })
    expect(ratings!.tableSchema.columns.map(({ name }) => name)).not.toContain('points_mark')
  })

  it('says what each column is called in the spreadsheets', () => {
    const headers = view.sheets.flatMap(({ tables }) =>
      tables.flatMap(({ columns }) => columns.map(({ header }) => header)),
    )
    const titles = zip.metadata.tables.flatMap(({ tableSchema }) =>
      tableSchema.columns.map((column) => column['dc:title']),
    )
    expect([...new Set(titles)]).toEqual([...new Set(headers)])
  })

  it('says that a percentage is a share from 0 to 1', async () => {
    const { metadata } = opened(await exported(everyKindOfCell))
    const [share, ...others] = metadata.tables
      .flatMap(({ tableSchema }) => tableSchema.columns)
      .filter((column) => 'http://purl.org/linked-data/sdmx/2009/attribute#unitMeasure' in column)
    expect(share!['dc:title']).toBe('Percentage')
    expect(others).toEqual([])
  })

  it('declares how guarded text begins', async () => {
    const { metadata, tables } = opened(await exported(oneColumn(hostileCells.slice(0, 4))))
    const guards = metadata['https://owasp.org/www-community/attacks/CSV_Injection']
    expect(guards).toEqual(expect.arrayContaining(["'=", "'+", "'-", "'@"]))
    const texts = tables.get('texts.csv')!.slice(1)
    expect(texts).toHaveLength(4)
    for (const [text] of texts) expect(guards).toContain(text!.slice(0, 2))
  })

  it('titles a table by its own title, as part of its sheet, or by that of its sheet', async () => {
    const { metadata } = opened(await exported(everyKindOfCell))
    const table = (url: string) => metadata.tables.find((one) => one.url === url)
    expect(table('ratings.csv')).toMatchObject({ 'dc:title': everyKindOfCell.sheets[0]!.title })
    expect(table('plans_by_sex.csv')).toMatchObject({
      'dc:title': 'Planning, by sex',
      'dc:isPartOf': everyKindOfCell.sheets[1]!.title,
      'dc:description': ['Two tables.', 'A source.'],
    })
  })

  it('guards what it says of a column as text is guarded', async () => {
    const columns: WorkbookColumn[] = [{ key: 'a', header: '-1 "or" less', type: 'text', width: 9 }]
    const one = opened(
      await exported(oneSheet({ tables: [{ name: 't', columns, rows: [['x']] }] })),
    )
    expect(one.tables.get('t.csv')?.[0]).toEqual(['a'])
    expect(one.metadata.tables[0]!.tableSchema.columns[0]!['dc:title']).toBe(`'-1 "or" less`)
  })
})
