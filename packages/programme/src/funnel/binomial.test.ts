import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { binomial } from './binomial.js'

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
      expect(binomial(size, share).range(outside)).toEqual({ least, most })
      expect(Math.abs(binomial(size, share).tail(yes) - tail)).toBeLessThan(
        1e-9 * Math.max(tail, 1e-4),
      )
    }
  })

  it('hold a count just where its tail is not too improbable', () => {
    for (const { size, share, outside } of rows.filter((row) => row.size <= 120)) {
      const { least, most } = binomial(size, share).range(outside)
      for (let yes = 0; yes <= size; yes++)
        expect(binomial(size, share).tail(yes) < outside * (1 - 1e-9)).toBe(
          yes < least || yes > most,
        )
    }
  })

  it('of what is always or never so hold that count alone', () => {
    expect(binomial(12, 0).range(0.05)).toEqual({ least: 0, most: 0 })
    expect(binomial(12, 1).range(0.002)).toEqual({ least: 12, most: 12 })
    expect(binomial(12, 1).tail(11)).toBe(0)
  })
})
