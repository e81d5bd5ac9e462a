import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agrees, fixtures } from '../../test/statistics/evidence-fixtures.js'
import { numberOf } from './printed-decimal.js'
import { agreementOf, type KappaWeights } from './kappa.js'

const pairsOf = (table: readonly (readonly number[])[]) =>
  table.flatMap((row, i) => row.map((count, j) => [String(i), String(j), count] as const))
const of = (table: readonly (readonly number[])[], weights: KappaWeights) =>
  agreementOf(pairsOf(table), [...table.keys()].map(String), weights)!

describe('agreement of two assessors', () => {
  // The standard errors and limits below: Kappa() of R 4.2.2’s vcd 1.4.11, “Equal-Spacing” and “Fleiss-Cohen”, printed
  // with fifteen digits; the fractions are worked out by hand from the margins.
  const ordered = [
    [8, 2, 0, 0],
    [1, 9, 3, 0],
    [0, 2, 10, 1],
    [0, 0, 1, 4],
  ]

  it.each([
    ['none', 161 / 243, 0.0941318349835154],
    ['linear', 691 / 896, 0.0677545440611765],
    ['quadratic', 1363 / 1568, 0.0426251155496964],
  ] as const)('with weights %s', (weights, estimate, error) => {
    const { kappa } = of(ordered, weights)
    agrees(numberOf(kappa!.estimate), estimate)
    agrees(kappa!.standardError, error)
  })

  it('has an interval', () => {
    const { low, high } = of(ordered, 'linear').kappa!
    agrees(low, 0.638408890994019)
    agrees(high, 0.904001823291695)
  })

  it('can be high where κ is below zero', () => {
    const { agreement, kappa } = of(
      [
        [45, 5],
        [5, 0],
      ],
      'none',
    )
    agrees(numberOf(agreement), 45 / 55)
    agrees(numberOf(kappa!.estimate), -1 / 10)
  })

  it('has no κ where all answers are one value, and is nothing without pairs', () => {
    expect(
      of(
        [
          [20, 0],
          [0, 0],
        ],
        'none',
      ),
    ).toMatchObject({ pairs: 20, kappa: null })
    expect(
      of(
        [
          [0, 0, 0],
          [0, 3, 0],
          [0, 0, 0],
        ],
        'linear',
      ).kappa,
    ).toBeNull()
    expect(agreementOf([], ['a'], 'none')).toBeNull()
  })

  it('is complete with κ 1 and nothing left to chance', () => {
    expect(
      of(
        [
          [3, 0],
          [0, 4],
        ],
        'linear',
      ).kappa,
    ).toMatchObject({ standardError: 0, low: 1, high: 1 })
  })

  it.each(fixtures.kappa)('agrees with vcd for $table', ({ table, ...wanted }) => {
    for (const weights of ['none', 'linear', 'quadratic'] as const) {
      const { kappa } = of(table, weights)
      expect(numberOf(kappa!.estimate)).toBeCloseTo(wanted[weights][0], 12)
      agrees(kappa!.standardError, wanted[weights][1])
    }
  })

  const tables = fc
    .integer({ min: 2, max: 4 })
    .chain((size) =>
      fc.array(fc.array(fc.nat(6), { minLength: size, maxLength: size }), {
        minLength: size,
        maxLength: size,
      }),
    )
    .filter((table) => table.flat().some((count) => count > 0))

  it('is the same with the order turned over and the assessors changed over', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom('none' as const, 'linear' as const), (table, weights) => {
        const values = [...table.keys()].map(String)
        const found = of(table, weights)
        const over = agreementOf(pairsOf(table), values.toReversed(), weights)!
        const changed = agreementOf(
          pairsOf(table).map(([first, second, count]) => [second, first, count]),
          values,
          weights,
        )!
        for (const other of [over, changed]) {
          expect(other.agreement).toEqual(found.agreement)
          expect(other.kappa?.estimate).toEqual(found.kappa?.estimate)
          if (found.kappa)
            expect(other.kappa!.standardError).toBeCloseTo(found.kappa.standardError, 12)
        }
      }),
    )
  })

  it('refuses an answer that is none of the values', () => {
    expect(() => agreementOf([['a', 'c', 1]], ['a', 'b'], 'none')).toThrow('“c”')
  })
})
