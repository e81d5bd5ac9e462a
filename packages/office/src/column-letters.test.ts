import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnIndex, columnLetters } from './column-letters.js'

describe('letters of columns', () => {
  it('are those of spreadsheets, to the last column of Excel', () => {
    expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnLetters)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
      'XFD',
    ])
  })

  it('lead back to their column', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (index) => {
        expect(columnIndex(columnLetters(index))).toBe(index)
      }),
    )
  })
})
