import { describe, expect, it } from 'vitest'
import { printSetup } from './print-setup.js'
import type { WorkbookColumn } from './workbook-view.js'

const columns = (...types: WorkbookColumn['type'][]): WorkbookColumn[] =>
  types.map((type, i) => ({ key: `k${i}`, header: `H${i}`, type, width: 20 }))

describe('how a sheet is printed', () => {
  it('is upright while it is narrow, across once it is wide, and on one page’s width', () => {
    expect(printSetup([40, 40])).toEqual({ orientation: 'portrait', scale: null, repeated: 0 })
    expect(printSetup([40, 41])).toEqual({ orientation: 'landscape', scale: null, repeated: 0 })
  })

  it('is never shrunk below what can be read: a wider sheet goes over several pages', () => {
    expect(printSetup(Array(8).fill(19))).toMatchObject({ scale: null })
    expect(printSetup(Array(9).fill(19))).toMatchObject({ orientation: 'landscape', scale: 65 })
  })

  it('repeats the columns that say what a row is, with most of the page left', () => {
    const wide = (types: WorkbookColumn[], first = 20) =>
      printSetup([first, ...Array(11).fill(20)], types).repeated
    expect(wide(columns('text', 'text', 'text', 'text', 'text'))).toBe(3)
    expect(wide(columns('text', 'text', 'integer', 'text'))).toBe(2)
    expect(wide(columns('integer', 'text'))).toBe(1)
    expect(wide(columns('text', 'text'), 90)).toBe(1)
  })
})
