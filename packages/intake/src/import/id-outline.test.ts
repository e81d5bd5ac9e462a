import { describe, expect, it } from 'vitest'
import { idDifference, idOutline } from './id-outline.js'

describe('the outline of an id', () => {
  it.each([
    ['00042', '42', 'leading zeros'],
    ['P-007', 'P-7', 'leading zeros'],
    ['42.0', '42', 'leading zeros'],
    ['p001', 'P001', 'capitals'],
    ['P001\u200B', 'P001', 'characters that cannot be seen'],
    ['\u2060P001', 'P001', 'characters that cannot be seen'],
    ['P\u00A0001', 'P 001', 'characters that cannot be seen'],
    ['P 001', 'P001', 'spaces'],
    ['\u0420001', 'P001', 'letters or dashes that look alike'],
    ['\u03A1001', 'P001', 'letters or dashes that look alike'],
    ['P\u2013001', 'P-001', 'letters or dashes that look alike'],
    ['Rene\u0301e', 'Ren\u00E9e', 'the form of their characters'],
    ['\uFF30001', 'P001', 'the form of their characters'],
    ['\u0440042', 'P42', 'letters or dashes that look alike and capitals and leading zeros'],
  ])('of %j is that of %j, but for %s', (a, b, difference) => {
    expect(idOutline(a)).toBe(idOutline(b))
    expect(idDifference(a, b)).toBe(difference)
  })

  it.each([
    ['1.05', '1.5'],
    ['P10', 'P1'],
    ['P100', 'P1'],
    ['1-1', '11'],
    ['0', ''],
    ['P001', 'Q001'],
    ['\u044F1', 'R1'],
  ])('of %j is not that of %j', (a, b) => {
    expect(idOutline(a)).not.toBe(idOutline(b))
  })
})
