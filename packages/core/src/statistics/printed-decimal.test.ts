import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { percentageOf, roundHalfUp } from '../rating/percentage.js'
import { fraction, subtract } from '../exact/fraction.js'
import { numberOf, printedDecimal, roundedUnits } from './printed-decimal.js'

const fractionOf = (numerator: number | bigint, denominator: number | bigint) =>
  fraction(BigInt(numerator), BigInt(denominator))
const percent = (yes: number, relevant: number) => roundHalfUp(percentageOf(yes, relevant))

describe('what is printed', () => {
  it('of a half is further from zero on either side', () => {
    expect(roundHalfUp(fractionOf(25, 2))).toBe(13)
    expect(roundHalfUp(fractionOf(-25, 2))).toBe(-13)
    expect(roundHalfUp(fractionOf(-1, 3))).toBe(0)
  })

  it('of a net of 1 yes and 2 no of 8 is −13', () => {
    expect(roundHalfUp(subtract(percentageOf(1, 8), percentageOf(2, 8)))).toBe(-13)
  })

  it('of a change is the rounded change, not a difference of rounded percentages', () => {
    expect(roundHalfUp(subtract(percentageOf(29, 48), percentageOf(10, 21)))).toBe(13)
    expect(percent(29, 48) - percent(10, 21)).toBe(12)
  })

  it.each([
    [201, 200, 2, '1.01'],
    [87, 20, 1, '4.4'],
    [79, 24, 1, '3.3'],
    [-1, 40, 1, '0.0'],
    [-1, 20, 1, '-0.1'],
    [7, 1, 0, '7'],
    [-5, 1000, 2, '-0.01'],
    [12_345_678_901_234_567_890n, 7n, 3, '1763668414462081127.143'],
  ] as const)('%d/%d to %d decimals is %s', (numerator, denominator, decimals, text) => {
    expect(printedDecimal(fractionOf(numerator, denominator), decimals)).toBe(text)
  })

  it('turns with the sign and is never more than half a unit off', () => {
    const parts = fc.tuple(fc.integer(), fc.integer({ min: 1, max: 1e6 }))
    fc.assert(
      fc.property(parts, fc.nat(6), ([numerator, denominator], decimals) => {
        const units = roundedUnits(fractionOf(numerator, denominator), decimals)
        expect(roundedUnits(fractionOf(-numerator, denominator), decimals)).toBe(-units)
        const off = subtract(
          fractionOf(units, 10n ** BigInt(decimals)),
          fractionOf(numerator, denominator),
        )
        expect(Math.abs(numberOf(off))).toBeLessThanOrEqual(0.5 / 10 ** decimals)
      }),
    )
  })
})

describe('several values taken together', () => {
  it.each([
    [[3, 1, 4], [38, 13, 50], 50],
    [[4, 5, 5], [29, 36, 36], 64],
    [[5, 6, 6], [29, 35, 35], 65],
  ])('of %j, printed %j, the first two are %d', (counts, printed, together) => {
    const all = counts.reduce((sum, count) => sum + count, 0)
    expect(counts.map((count) => percent(count, all))).toEqual(printed)
    expect(percent(counts[0]! + counts[1]!, all)).toBe(together)
  })

  it('would be in another band 277 times with fewer than 60 cases if printed parts were added', () => {
    let crossings = 0
    for (let n = 1; n < 60; n++)
      for (let a = 1; a < n; a++)
        for (let b = 1; a + b <= n; b++) {
          const [exact, added] = [percent(a + b, n), percent(a, n) + percent(b, n)]
          if ([50, 65, 80].some((edge) => exact >= edge !== added >= edge)) crossings++
        }
    expect(crossings).toBe(277)
  })

  it('need not make 100', () => {
    expect(3 * percent(1, 3)).toBe(99)
    expect(6 * percent(1, 6)).toBe(102)
  })
})
