import { describe, expect, it } from 'vitest'
import { cellAddress, cutToCell, excelLimits } from './excel-limits.js'

describe('what a cell of Excel holds', () => {
  it('is the longest text whole, and a longer one cut with an ellipsis', () => {
    const { characters } = excelLimits
    expect(cutToCell('x'.repeat(characters))).toBe('x'.repeat(characters))
    expect(cutToCell('x'.repeat(characters + 1))).toBe(`${'x'.repeat(characters - 1)}…`)
  })

  it('is no half character', () => {
    expect(cutToCell('😀'.repeat(20_000))).toBe(`${'😀'.repeat(16_383)}…`)
  })

  it('is an address that is not too long, and one that may be followed', () => {
    expect(cellAddress('https://example.org/')).toBe('https://example.org/')
    expect(cellAddress(`https://example.org/${'x'.repeat(3_000)}`)).toBeNull()
    expect(cellAddress('file:///etc/passwd')).toBeNull()
  })
})
