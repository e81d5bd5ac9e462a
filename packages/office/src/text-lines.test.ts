import { describe, expect, it } from 'vitest'
import { textLines } from './text-lines.js'

describe('the lines a text takes', () => {
  it('are as many as its words need', () => {
    expect(textLines('1234 6789', 10)).toBe(1)
    expect(textLines('1234 6789 23', 10)).toBe(2)
    const text = 'Does the plan say what is done, by whom, by when, and how it is known?'
    expect([90, 60, 40, 20].map((width) => textLines(text, width))).toEqual([1, 2, 2, 4])
  })

  it('are more where it breaks lines itself or a word is longer than a line', () => {
    expect(textLines('two\nlines', 12)).toBe(2)
    expect(textLines('a\n\nb\r\nc\rd', 12)).toBe(5)
    expect(textLines('m'.repeat(40), 10)).toBe(7)
    expect(textLines(`1 ${'0'.repeat(25)} 2`, 10)).toBe(4)
  })

  it('are more in bold, and of wide letters', () => {
    expect([textLines('0123456789', 10.5), textLines('0123456789', 10.5, true)]).toEqual([1, 2])
    expect([textLines('illillilli', 5), textLines('MMWWM', 5)]).toEqual([1, 2])
    expect([textLines('検査', 4), textLines('検査検', 4)]).toEqual([1, 2])
  })

  it('are one in a column without width that holds nothing', () => {
    expect(textLines('', 0)).toBe(1)
  })
})
