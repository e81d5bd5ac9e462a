import { describe, expect, it } from 'vitest'
import { checkCells, checkRow } from './check-cells.js'
import type { WorkbookCell, WorkbookColumn, WorkbookTable } from './workbook-view.js'

const table = (...types: WorkbookColumn['type'][]): WorkbookTable => ({
  name: 't',
  columns: types.map((type, i) => ({ key: `k${i}`, header: `H ${i}`, type, width: 9 })),
  rows: [],
})

describe('a cell', () => {
  it('is sound as text, as a number of its kind, as a link, or missing for a reason', () => {
    const sound: [WorkbookCell, WorkbookColumn['type']][] = [
      ['=1', 'text'],
      [3, 'text'],
      [-3, 'integer'],
      [0.5, 'percent'],
      [{ missing: 'z' }, 'integer'],
      [{ text: 'Notes', sheet: 'notes' }, 'text'],
      [{ formula: '{k0}/2', value: 0.5 }, 'percent'],
    ]
    for (const [cell, type] of sound) expect(() => checkCells([cell], table(type), 1)).not.toThrow()
  })

  it('that is empty, or not what its column says, is refused with its place', () => {
    const wrong: [WorkbookCell, WorkbookColumn['type']][] = [
      ['', 'text'],
      ['many', 'integer'],
      [1.5, 'integer'],
      [Number.NaN, 'number'],
      [{ formula: '1/0', value: Infinity }, 'percent'],
    ]
    for (const [cell, type] of wrong)
      expect(() => checkCells(['x', cell], table('text', type), 7)).toThrow(
        expect.objectContaining({
          code: 'exporter-failed',
          message: expect.stringMatching(/^table t, column “H 1”, row 7 /),
          details: { table: 't', column: 'k1', row: 7 },
        }),
      )
  })
})

describe('a row', () => {
  it('has one cell for each column', () => {
    for (const cells of [[], ['x'], ['x', 'y', 'z']])
      expect(() => checkCells(cells, table('text', 'text'), 1)).toThrow(
        expect.objectContaining({ code: 'exporter-failed' }),
      )
  })

  it('is on the sheet', () => {
    expect(() => checkRow(['x'], table('text'), 1_048_576)).not.toThrow()
    expect(() => checkRow(['x'], table('text'), 1_048_577)).toThrow('more rows than a sheet')
  })
})
