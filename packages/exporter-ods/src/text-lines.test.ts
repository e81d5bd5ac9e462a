import { describe, expect, it } from 'vitest'
import { textLines } from './text-lines.js'

describe('the lines a text takes', () => {
  it('are as many as its words need', () => {
    expect(textLines('1234 67890', 10)).toBe(1)
    expect(textLines('1234 67890 23', 10)).toBe(2)
    expect(textLines('Cases of sufficient quality (percentage)', 16)).toBe(3)
    expect(textLines('Cases of sufficient quality (percentage)', 20)).toBe(2)
  })

  it('are more where it breaks lines itself or a word is longer than a line', () => {
    expect(textLines('a\nb\r\nc', 10)).toBe(3)
    expect(textLines('0'.repeat(25), 10)).toBe(3)
    expect(textLines(`1 ${'0'.repeat(25)} 2`, 10)).toBe(4)
  })

  it('are more in bold, and of wide letters', () => {
    expect([textLines('0123456789', 10), textLines('0123456789', 10, true)]).toEqual([1, 2])
    expect([textLines('illillilli', 5), textLines('MMWWM', 5)]).toEqual([1, 2])
    expect([textLines('検査', 4), textLines('検査検', 4)]).toEqual([1, 2])
  })
})
