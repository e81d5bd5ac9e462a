import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { binomialRange, binomialTail } from './binomial-range.js'

interface Row {
  readonly size: number
  readonly share: number
  readonly outside: number
  readonly least: number
  readonly most: number
  readonly yes: number
  readonly tail: number
}
const { rows } = JSON.parse(
  readFileSync(new URL('../../test/binomial-fixtures.json', import.meta.url), 'utf8'),
) as { rows: Row[] }

describe('control limits by the exact binomial', () => {
  it('are the quantiles that R gives, and the tails its probabilities', () => {
    expect(rows.length).toBeGreaterThan(100)
    for (const { size, share, outside, least, most, yes, tail } of rows) {
      expect(binomialRange(size, share, outside)).toEqual({ least, most })
      expect(Math.abs(binomialTail(yes, size, share) - tail)).toBeLessThan(
        1e-9 * Math.max(tail, 1e-4),
      )
    }
  })

  it('hold a count just where its tail is not too improbable', () => {
    for (const { size, share, outside } of rows.filter((row) => row.size <= 120)) {
      const { least, most } = binomialRange(size, share, outside)
      for (let yes = 0; yes <= size; yes++)
        expect(binomialTail(yes, size, share) < outside * (1 - 1e-9)).toBe(
          yes < least || yes > most,
        )
    }
  })

  it('of what is always or never so hold that count alone', () => {
    expect(binomialRange(12, 0, 0.05)).toEqual({ least: 0, most: 0 })
    expect(binomialRange(12, 1, 0.002)).toEqual({ least: 12, most: 12 })
    expect(binomialTail(11, 12, 1)).toBe(0)
  })
})
