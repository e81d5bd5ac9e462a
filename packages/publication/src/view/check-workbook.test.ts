import { describe, expect, it } from 'vitest'
import { checkWorkbook } from './check-workbook.js'
import type { WorkbookSheet, WorkbookTable, WorkbookView } from './workbook-view.js'

const column = (header: string) => ({ key: header, header, type: 'text' as const, width: 9 })
const table = (fields: Partial<WorkbookTable> = {}): WorkbookTable => ({
  name: 'answers',
  columns: [column('A'), column('B')],
  rows: [['x', 'y']],
  ...fields,
})
const sheet = (fields: Partial<WorkbookSheet> = {}): WorkbookSheet => ({
  id: 's',
  name: 'Sheet',
  title: 'Sheet',
  introduction: ['One table.'],
  tables: [table()],
  ...fields,
})
const view = (sheets: readonly WorkbookSheet[], names: WorkbookView['names'] = []) =>
  ({ sheets, names }) as unknown as WorkbookView
const named = (name: string) => view([sheet({ tables: [table({ name })] })])
const result = (name: string, row = 0) =>
  view([sheet()], [{ name, sheet: 's', table: 'answers', column: 'A', row }])
const streamed = (async function* () {})()

describe('a workbook', () => {
  it('with lawful names that says what it is stands', () => {
    expect(() => checkWorkbook(result('Rating_1_1'))).not.toThrow()
    const last = [table(), table({ name: 'cases', title: 'Cases', rows: streamed })]
    expect(() => checkWorkbook(view([sheet({ tables: last })]))).not.toThrow()
  })

  it.each<readonly [law: string, against: WorkbookView]>([
    ['it has a sheet', view([])],
    ['sheets have names of their own', view([sheet(), sheet({ id: 'other', name: 'SHEET' })])],
    [
      'the name of a sheet is no longer than 31 characters',
      view([sheet({ name: 'x'.repeat(32) })]),
    ],
    ['the name of a sheet has no brackets', view([sheet({ name: 'a[1]' })])],
    ['the name of a sheet has no control characters', view([sheet({ name: 'a\u0085\u0000' })])],
    ['no sheet is called History', view([sheet({ name: 'history' })])],
    ['the name of a table has no space', named('two words')],
    ['the name of a table begins with a letter', named('1st')],
    ['the name of a table is no cell', named('AB12')],
    ['the name of a table is no row', named('R1C1')],
    ['names differ from those of tables', result('ANSWERS')],
    ['a name leads to a row', result('Rating', 1)],
    ['a title is not blank', view([sheet({ title: ' ' })])],
    ['a line is not blank', view([sheet({ introduction: ['one', ''] })])],
    ['a header is not blank', view([sheet({ tables: [table({ columns: [column(' ')] })] })])],
    [
      'headers differ',
      view([sheet({ tables: [table({ columns: [column('a'), column('A ')] })] })]),
    ],
    ['a table has columns', view([sheet({ tables: [table({ columns: [] })] })])],
    [
      'only the last table of a sheet streams',
      view([sheet({ tables: [table({ rows: streamed }), table({ name: 'b' })] })]),
    ],
    [
      'a table above another has a row',
      view([sheet({ tables: [table({ rows: [] }), table({ name: 'b' })] })]),
    ],
  ])('keeps the law that %s', (_, against) => {
    expect(() => checkWorkbook(against)).toThrow(
      expect.objectContaining({ code: 'exporter-failed' }),
    )
  })
})
