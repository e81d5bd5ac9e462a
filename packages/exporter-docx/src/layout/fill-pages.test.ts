import { describe, expect, it } from 'vitest'
import { fillPages } from './fill-pages.js'
import type { Slab } from './slab.js'

const line = (more: Partial<Slab> = {}): Slab => ({
  height: 10,
  leading: 0,
  above: 0,
  aboveAtTop: 0,
  topEdge: 0,
  bottomEdge: 0,
  joined: false,
  mayStartPage: true,
  mustStartPage: false,
  notes: [],
  marks: [],
  repeated: 0,
  of: 0,
  ...more,
})
const kept = line({ mayStartPage: false })
const pagesOf = (slabs: readonly Slab[], room: number | ((page: number) => number) = 50) =>
  fillPages(
    slabs,
    typeof room === 'number' ? () => room : room,
    (ids, isFirst) => (isFirst ? 5 : 0) + ids.length * 5,
  ).map(({ page }) => page)

describe('pages', () => {
  it('are filled from the top', () => {
    expect(pagesOf(Array.from({ length: 12 }, () => line()))).toEqual([
      0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2,
    ])
  })

  it('have the room that is theirs: even ones may have a higher header', () => {
    const lines = Array.from({ length: 8 }, () => line())
    expect(pagesOf(lines, (page) => (page % 2 === 0 ? 30 : 20))).toEqual([0, 0, 0, 1, 1, 2, 2, 2])
  })

  it('end where one may end, however far back that is', () => {
    expect(pagesOf([line(), line(), line(), kept, kept, kept])).toEqual([0, 0, 1, 1, 1, 1])
  })

  it('end in what is kept together where it is higher than a page', () => {
    expect(pagesOf([line(), ...Array.from({ length: 7 }, () => kept)])).toEqual([
      0, 0, 0, 0, 0, 1, 1, 1,
    ])
  })

  it('begin with what must begin one, but not twice', () => {
    const first = line({ mustStartPage: true })
    expect(pagesOf([first, line(), first, line()])).toEqual([0, 0, 1, 1])
  })

  it('have room for the notes that their lines call', () => {
    const noted = line({ notes: ['1'] })
    expect(pagesOf([line(), line(), line(), line(), noted])).toEqual([0, 0, 0, 0, 1])
    expect(pagesOf([noted, noted, line(), line()])).toEqual([0, 0, 0, 1])
  })

  it('begin with the header of the table that goes on', () => {
    const row = line({ repeated: 20 })
    expect(pagesOf([line(), line(), row, row, row, row, row, row, row])).toEqual([
      0, 0, 0, 0, 0, 1, 1, 1, 2,
    ])
  })

  it('count the space above at their top as the paragraph has it alone', () => {
    const spaced = line({ above: 30, aboveAtTop: 10 })
    expect(pagesOf([line(), line(), spaced, line(), line(), line(), line()])).toEqual([
      0, 0, 1, 1, 1, 1, 2,
    ])
  })

  it('let the leading of their last line hang below their foot, and not the lower border of a box', () => {
    const four = Array.from({ length: 4 }, () => line())
    expect(pagesOf([...four, line({ height: 14, leading: 4 })])).toEqual([0, 0, 0, 0, 0])
    expect(pagesOf([...four, line({ height: 16, leading: 4 })])).toEqual([0, 0, 0, 0, 1])
    expect(pagesOf([...four, line({ bottomEdge: 10 })])).toEqual([0, 0, 0, 0, 1])
  })
})
