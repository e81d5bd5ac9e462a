import { describe, expect, it } from 'vitest'
import { GUARDED_BEGINNINGS, guardedText } from './guarded-text.js'

describe('text that a spreadsheet would run', () => {
  it.each([`=cmd|' /C calc'!A0`, '+1', '-1', '@SUM(A1)', '\t=1', '\n=1', '＝1'])(
    '%j goes behind an apostrophe',
    (text) => {
      expect(guardedText(text)).toBe(`'${text}`)
      expect(GUARDED_BEGINNINGS.some((start) => guardedText(text).startsWith(start))).toBe(true)
    },
  )

  it('is none of the text that people write', () => {
    for (const text of ['Good', '2.2 Planning', 'a+b', "'quoted'", "'90s", '[x]', 'x=1'])
      expect(guardedText(text)).toBe(text)
  })

  it('comes back by taking one apostrophe away, also when it looked guarded before', () => {
    for (const text of ['=1', "'=1", "''-1"]) expect(guardedText(text).slice(1)).toBe(text)
  })
})
