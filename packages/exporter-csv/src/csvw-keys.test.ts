import { viewOf } from '@inspectorate/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { exported } from '../test/exported.js'
import { opened, type Opened } from '../test/opened.js'

const view = viewOf('riverside-home-care', 'workbook')
let zip: Opened
beforeAll(async () => {
  zip = opened(await exported(view))
})
const schemaOf = (url: string) =>
  zip.metadata.tables.find((table) => table.url === url)!.tableSchema as unknown as {
    readonly columns: readonly { readonly name: string; readonly datatype: unknown }[]
    readonly primaryKey?: readonly string[]
    readonly foreignKeys?: readonly {
      readonly columnReference: readonly string[]
      readonly reference: { readonly resource: string; readonly columnReference: readonly string[] }
    }[]
  }
/** The values of some columns of a file, a text a row. */
const valuesOf = (url: string, names: readonly string[]) => {
  const at = names.map((name) => schemaOf(url).columns.findIndex((column) => column.name === name))
  expect(at).not.toContain(-1)
  return zip.tables
    .get(url)!
    .slice(1)
    .map((record) => at.map((index) => record[index]).join(' / '))
}

describe('the metadata of distributions', () => {
  it('says which answers and questions there are: each row names one of another file', () => {
    const keys = schemaOf('distributions.csv').foreignKeys!
    expect(keys.map(({ reference }) => reference.resource)).toEqual([
      'answers.csv',
      'questions.csv',
    ])
    for (const { reference, columnReference } of keys) {
      const known = new Set(valuesOf(reference.resource, reference.columnReference))
      const named = valuesOf('distributions.csv', columnReference)
      expect(named.length).toBeGreaterThan(200)
      for (const one of named) expect(known).toContain(one)
    }
  })

  it('says what tells answers apart, and it does', () => {
    const values = valuesOf('answers.csv', schemaOf('answers.csv').primaryKey!)
    expect(new Set(values).size).toBe(values.length)
  })

  it('says what numbers lie between', () => {
    const typeOf = (url: string, name: string) =>
      schemaOf(url).columns.find((column) => column.name === name)!.datatype
    expect(typeOf('distributions.csv', 'count')).toEqual({ base: 'integer', minimum: 0 })
    expect(typeOf('distributions.csv', 'percent')).toEqual({
      base: 'number',
      minimum: 0,
      maximum: 1,
    })
    // Waits of up to 104 weeks and visits of up to 240 minutes.
    expect(typeOf('numbers.csv', 'median')).toEqual({ base: 'number', minimum: 0, maximum: 240 })
    expect(typeOf('distributions.csv', 'answer')).toBe('string')
  })

  it('names no file that is not there', async () => {
    const distributions = view.sheets.find(({ id }) => id === 'distributions')
    const alone = opened(await exported({ ...view, sheets: [distributions!] }))
    expect(alone.metadata.tables[0]!.tableSchema).not.toHaveProperty('foreignKeys')
  })
})
