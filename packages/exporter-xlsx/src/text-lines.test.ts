import { describe, expect, it } from 'vitest'
import { textLines } from './text-lines.js'

describe('the lines a text takes', () => {
  it('is one when it fits, and as many as it has breaks', () => {
    expect(textLines('Yes', 12)).toBe(1)
    expect(textLines('two\nlines', 12)).toBe(2)
    expect(textLines('a\n\nb', 12)).toBe(3)
  })

  it('grows as the column narrows', () => {
    const text = 'Does assessment focus sufficiently on engaging the person on probation?'
    expect([90, 60, 40, 20].map((width) => textLines(text, width))).toEqual([1, 2, 2, 4])
  })

  it('breaks a word that is longer than a line', () => {
    expect(textLines('m'.repeat(40), 10)).toBe(7)
  })

  it('counts bold text as wider', () => {
    const text = 'Cases of sufficient quality'
    const fits = Array.from({ length: 40 }, (_, width) => width + 1).find(
      (width) => textLines(text, width) === 1,
    )!
    expect(textLines(text, fits, true)).toBe(2)
  })
})
