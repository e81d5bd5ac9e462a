import { describe, expect, it } from 'vitest'
import { breakLines, type Piece } from './break-lines.js'
import type { RunFormat, TabStop } from './formats.js'

const arial: RunFormat = {
  font: 'Arial',
  size: 10,
  bold: false,
  italic: false,
  caps: false,
  smallCaps: false,
  spacing: 0,
  raised: false,
  hidden: false,
}
const unmeasured = () => ({ fonts: new Set<string>(), characters: 0, unknownCharacters: 0 })
const text = (words: string, format = arial): Piece => ({ kind: 'text', text: words, format })
/** Digits of Arial are 556 thousandths wide: at 10 points 111.2 twentieths. */
const digits = (count: number) => count * 111.2
const linesOf = (pieces: readonly Piece[], width: number, tabs: readonly TabStop[] = []) =>
  breakLines(
    pieces,
    arial,
    { width, firstStart: 0, start: 0, tabs, tabDistance: 720 },
    unmeasured(),
  )
const howMany = (pieces: readonly Piece[], width: number, tabs?: readonly TabStop[]) =>
  linesOf(pieces, width, tabs).length

describe('lines', () => {
  it('end at spaces, which hang beyond them', () => {
    expect(howMany([text('1111 2222')], digits(4))).toBe(2)
    expect(howMany([text('1111   ')], digits(4))).toBe(1)
    expect(howMany([text('1111 2222')], digits(8) + 60)).toBe(1)
  })

  it('end after a hyphen in a word, but not before figures', () => {
    expect(howMany([text('nnnn-nnnn')], digits(6))).toBe(2)
    expect(howMany([text('1111-1111 1')], digits(9))).toBe(2)
    expect(howMany([text('11–11')], digits(4))).toBe(2)
  })

  it('end in a word only where it is longer than a line', () => {
    expect(howMany([text('1'.repeat(25))], digits(10))).toBe(3)
    expect(howMany([text('111 11111111')], digits(10))).toBe(2)
  })

  it('keep words together over pieces of different formats', () => {
    const bold = { ...arial, bold: true }
    expect(howMany([text('11 22'), text('33', bold)], digits(5))).toBe(2)
  })

  it('are as high as the highest text on them, and an empty one as its mark', () => {
    const [small] = linesOf([text('a')], 5000)
    const [mixed] = linesOf([text('a'), text('b', { ...arial, size: 20 })], 5000)
    expect(small!.height).toBeCloseTo(229.98, 1)
    expect(mixed!.height).toBeCloseTo(459.96, 1)
    expect(linesOf([], 5000).map(({ height }) => Math.round(height))).toEqual([230])
  })

  it('go to the next tab, and take it along where what follows does not fit', () => {
    const tab: Piece = { kind: 'tab', format: arial }
    const stops = [{ at: 1000, to: 'left' }]
    expect(howMany([text('11'), tab, text('22')], 1000 + digits(2), stops)).toBe(1)
    expect(howMany([text('11'), tab, text('222')], 1000 + digits(2), stops)).toBe(3)
  })

  it('let text end at a tab to the right as long as both fit', () => {
    const tab: Piece = { kind: 'tab', format: arial }
    const stops = [{ at: 2000, to: 'right' }]
    expect(howMany([text('1'.repeat(15)), tab, text('22')], 2000, stops)).toBe(1)
    expect(howMany([text('1'.repeat(17)), tab, text('22')], 2000, stops)).toBe(2)
  })

  it('carry the notes and bookmarks of the words on them', () => {
    const note: Piece = { kind: 'note', id: '7', text: '7', format: { ...arial, raised: true } }
    const lines = linesOf([text('1111 2222'), note, { kind: 'mark', name: 'here' }], digits(5))
    expect(lines.map(({ notes, marks }) => [notes, marks])).toEqual([
      [[], []],
      [['7'], ['here']],
    ])
  })

  it('say in which fonts they could not measure', () => {
    const met = unmeasured()
    breakLines(
      [text('a', { ...arial, font: 'Foundry House Sans' })],
      arial,
      { width: 5000, firstStart: 0, start: 0, tabs: [], tabDistance: 720 },
      met,
    )
    expect([...met.fonts]).toEqual(['Foundry House Sans'])
  })
})
