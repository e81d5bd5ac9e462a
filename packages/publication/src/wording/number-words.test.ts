import { describe, expect, it } from 'vitest'
import { countOf, withThousands } from './number-words.js'
import { dateInWords } from './dates.js'

describe('house style', () => {
  it.each([
    [29, 38, '29 of the 38'],
    [2, 9, 'two of the nine'],
    [7, 12, '7 of the 12'],
    [0, 38, 'none of the 38'],
    [0, 7, 'none of the seven'],
    [1012, 20000, '1,012 of the 20,000'],
  ])('writes %i and %i as %s', (count, of, text) => {
    expect(countOf(count, of)).toBe(text)
  })

  it('puts commas at thousands and keeps decimals', () => {
    expect([206828, 84.63, 999, 1000, -1234.5].map(withThousands)).toEqual([
      '206,828',
      '84.63',
      '999',
      '1,000',
      '−1,234.5',
    ])
  })

  it('writes dates in words, without a clock', () => {
    expect([dateInWords('2023-07'), dateInWords('2023-05-02')]).toEqual(['July 2023', '2 May 2023'])
  })
})
