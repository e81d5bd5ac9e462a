import { describe, expect, it } from 'vitest'
import { widthsForWords } from './word-widths.js'

describe('widths of columns', () => {
  it('leaves columns alone that have room for their words', () => {
    expect(
      widthsForWords([
        ['Service', 40],
        ['Before', 30],
        ['Now', 30],
      ]),
    ).toEqual([40, 30, 30])
  })

  it('takes the room of a long word from columns that have more than they need', () => {
    const widths = widthsForWords([
      ['Standard', 40],
      ['Requires improvement', 12],
      ['Good', 24],
      ['Outstanding', 24],
    ])
    expect(widths[1]).toBeGreaterThan(18)
    expect(widths[0]).toBeLessThan(40)
    expect(widths[2]).toBeLessThan(24)
    expect(widths[3]).toBeGreaterThan(17)
    expect(widths.reduce((sum, one) => sum + one)).toBeCloseTo(100, 9)
  })

  it('shares by words where all are long', () => {
    const long = 'Incomprehensibilities'
    const [first, ...others] = widthsForWords([
      [`${long} and such`, 85],
      [long, 5],
      [`${long} and ${long}`, 5],
      [long, 5],
    ])
    expect(others).toEqual([first, first, first])
  })
})
