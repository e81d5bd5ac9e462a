import { describe, expect, it } from 'vitest'
import { shownNumber } from './shown-number.js'

describe('a number as shown', () => {
  it('follows the format of its column', () => {
    expect(shownNumber(1038, 'integer')).toBe('1,038')
    expect(shownNumber(3.25, 'decimal')).toBe('3.3')
    expect(shownNumber(29 / 41, 'percent')).toBe('71%')
    expect(shownNumber(0.852, 'precise-percent')).toBe('85.2%')
    expect(shownNumber(0.0312, 'p-value')).toBe('0.031')
    expect(shownNumber(1012.5, 'number')).toBe('1012.5')
  })

  it('rounds halves up as readers expect of the decimal digits', () => {
    expect([0.285, 0.575, 0.125].map((share) => shownNumber(share, 'percent'))).toEqual([
      '29%',
      '58%',
      '13%',
    ])
  })
})
