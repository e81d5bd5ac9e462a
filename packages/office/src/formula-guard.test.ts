import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formulaMarks, guarded, looksLikeFormula, unguarded } from './formula-guard.js'

/** Text that begins as a formula, as guarded text, or as either many times over. */
const hostile = fc
  .tuple(fc.stringMatching(/^'{0,3}$/), fc.constantFrom('', ...formulaMarks), fc.string())
  .map((parts) => parts.join(''))

describe('guarded text', () => {
  it('is what a spreadsheet would run, behind an apostrophe', () => {
    for (const mark of formulaMarks) {
      expect(looksLikeFormula(`${mark}A1`)).toBe(true)
      expect(guarded(`${mark}A1`)).toBe(`'${mark}A1`)
    }
  })

  it('is as it was where nothing would run', () => {
    for (const text of ['', 'A-1', ' =1', "O'Neill", "'quoted'", "''", '—']) {
      expect(looksLikeFormula(text)).toBe(false)
      expect(guarded(text)).toBe(text)
      expect(unguarded(text)).toBe(text)
    }
  })

  it('has one apostrophe more where it looks guarded already', () => {
    expect(guarded("'=x")).toBe("''=x")
    expect(unguarded("''=x")).toBe("'=x")
  })

  it('leads back to the text, whatever that is, and never looks like a formula', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'grapheme' })), (text) => {
        expect(unguarded(guarded(text))).toBe(text)
        expect(looksLikeFormula(guarded(text))).toBe(false)
      }),
    )
  })

  it('is different for different texts', () => {
    fc.assert(
      fc.property(hostile, hostile, (one, other) => {
        expect(guarded(one) === guarded(other)).toBe(one === other)
      }),
    )
  })
})
