import { describe, expect, it } from 'vitest'
import { quantityScale, quantityWord } from './quantity-scale.js'

const usual = quantityScale({})
const word = (count: number, of: number, scale = usual) => quantityWord(scale, count, of)?.text

describe('the house scale', () => {
  it.each([
    [0, 20, 'none'],
    [1, 20, 'few'],
    [3, 20, 'a minority'],
    [14, 100, 'few'],
    [15, 100, 'a minority'],
    [44, 100, 'a minority'],
    [45, 100, 'about half'],
    [55, 100, 'about half'],
    [56, 100, 'a majority'],
    [74, 100, 'a majority'],
    [75, 100, 'most'],
    [89, 100, 'most'],
    [90, 100, 'nearly all'],
    [999_999, 1_000_000, 'nearly all'],
    [1, 1_000_000, 'few'],
    [1_000_000, 1_000_000, 'all'],
    [1, 1, 'all'],
  ])('says of %i of %i: %s', (count, of, text) => {
    expect(word(count, of)).toBe(text)
  })

  it('has a word for every count of every sample, never more for less', () => {
    const order = ['none', ...usual.map(({ text }) => text), 'all']
    for (let of = 1; of <= 120; of++) {
      const places = Array.from({ length: of + 1 }, (_, count) => order.indexOf(word(count, of)!))
      expect(places).not.toContain(-1)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }
  })

  it('is the framework’s own where it gives one, the narrowest band first', () => {
    const own = quantityScale({
      quantityWords: [
        { words: ['small minority'], from: 0, below: 20 },
        { words: ['minority'], from: 0, below: 50 },
        { words: ['majority'], from: 50, below: 101 },
        { words: ['large majority', 'great majority'], from: 80, below: 101 },
      ],
    })
    const said = [0, 19, 20, 49, 50, 79, 80, 99, 100].map((count) => word(count, 100, own))
    expect(said).toEqual([
      'none',
      'a small minority',
      'a minority',
      'a minority',
      'a majority',
      'a majority',
      'a large majority',
      'a large majority',
      'all',
    ])
  })

  it('says nothing in a gap of the framework’s scale', () => {
    const gap = quantityScale({ quantityWords: [{ words: ['few'], from: 0, below: 20 }] })
    expect(quantityWord(gap, 1, 2)).toBeNull()
  })
})
