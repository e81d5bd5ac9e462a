import { describe, expect, it } from 'vitest'
import { addressOf, placeTables } from './place-tables.js'
import type { WorkbookSheet } from './workbook-view.js'

const column = { key: 'a', header: 'A', type: 'text', width: 10 } as const
const sheet: WorkbookSheet = {
  id: 's',
  name: 'S',
  title: 'Sheet',
  introduction: ['one', 'two'],
  tables: [
    { name: 'first', title: 'First', columns: [column], rows: [['x'], ['y']] },
    { name: 'second', columns: [column], rows: [['z']] },
  ],
}

describe('tables on a sheet', () => {
  it('stand below each other without a blank row', () => {
    expect(
      placeTables(sheet).map(({ titleRow, headerRow, firstRow }) => [
        titleRow,
        headerRow,
        firstRow,
      ]),
    ).toEqual([
      [4, 5, 6],
      [null, 8, 9],
    ])
  })

  it('give every cell an address', () => {
    const view = { sheets: [sheet] } as never
    expect(addressOf(view, { sheet: 's', table: 'second', column: 'a', row: 0 })).toEqual({
      sheet: 'S',
      cell: 'A9',
    })
    expect(() => addressOf(view, { sheet: 's', table: 'second', column: 'b', row: 0 })).toThrow(
      'no cell b',
    )
  })
})
