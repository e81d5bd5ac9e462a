import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjustPValues } from './adjust-p-values.js'
import { chiSquare } from './chi-square.js'
import { differenceOfShares } from './difference.js'
import { fisherExact } from './fisher-exact.js'
import type { TwoGroups } from './two-by-two.js'
import { riskRatio } from './risk-ratio.js'
import { wilsonInterval, wilsonIntervalOf } from './wilson-interval.js'

interface Fixtures {
  twoByTwo: (TwoGroups & {
    fisher: number
    midP: number
    chiSquare: [number | null, number | null]
    corrected: [number | null, number | null]
    wilsonA: [number, number]
    difference: [number, number, number]
  })[]
  riskRatio: (TwoGroups & { ratio: [number, number, number] })[]
  finite: { yes: number; relevant: number; population: number; limits: [number, number] }[]
  adjusted: { p: number[]; holm: number[]; 'benjamini-hochberg': number[] }[]
}
const fixtures: Fixtures = JSON.parse(
  readFileSync(new URL('../../test/statistics-fixtures.json', import.meta.url), 'utf8'),
)

/** Equal to ten significant digits. */
const agrees = (ours: number, theirs: number) =>
  expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(1e-10 * Math.max(Math.abs(theirs), 1e-3))

const group = fc
  .integer({ min: 1, max: 200 })
  .chain((relevant) =>
    fc.record({ relevant: fc.constant(relevant), yes: fc.integer({ min: 0, max: relevant }) }),
  )
const groups: fc.Arbitrary<TwoGroups> = fc.record({ a: group, b: group })

describe('statistics agree with R', () => {
  it.each(fixtures.twoByTwo)(
    'for $a.yes of $a.relevant against $b.yes of $b.relevant',
    ({ a, b, ...wanted }) => {
      agrees(fisherExact({ a, b }).p, wanted.fisher)
      agrees(fisherExact({ a, b }).midP, wanted.midP)
      const { low, high } = wilsonInterval(a.yes, a.relevant)
      agrees(low, wanted.wilsonA[0])
      agrees(high, wanted.wilsonA[1])
      const { estimate, ...limits } = differenceOfShares({ a, b })
      agrees(estimate, wanted.difference[0])
      agrees(limits.low, wanted.difference[1])
      agrees(limits.high, wanted.difference[2])
      for (const [corrected, [statistic, p]] of [
        [false, wanted.chiSquare],
        [true, wanted.corrected],
      ] as const) {
        const ours = chiSquare({ a, b }, corrected)
        agrees(ours.statistic, statistic ?? 0)
        agrees(ours.p, p ?? 1)
      }
    },
  )

  it.each(fixtures.riskRatio)('for the ratio of $a and $b', ({ a, b, ratio }) => {
    const { estimate, low, high } = riskRatio({ a, b })!
    agrees(estimate, ratio[0])
    agrees(low, ratio[1])
    agrees(high, ratio[2])
  })

  it.each(fixtures.finite)(
    'for $yes of $relevant cases out of $population',
    ({ population, yes, relevant, limits }) => {
      const { low, high } = wilsonIntervalOf(population, yes, relevant)
      agrees(low, limits[0])
      agrees(high, limits[1])
    },
  )

  it.each(fixtures.adjusted)('for p-values $p adjusted in a family', ({ p, ...wanted }) => {
    for (const method of ['holm', 'benjamini-hochberg'] as const)
      adjustPValues(p, method).forEach((value, i) => agrees(value, wanted[method][i]!))
  })
})

describe('a test of two groups', () => {
  it('is the same the other way round', () => {
    fc.assert(
      fc.property(groups, ({ a, b }) => {
        expect(fisherExact({ a, b })).toEqual(fisherExact({ a: b, b: a }))
        agrees(chiSquare({ a, b }, true).p, chiSquare({ a: b, b: a }, true).p)
        agrees(differenceOfShares({ a, b }).low, -differenceOfShares({ a: b, b: a }).high)
      }),
    )
  })

  it('gives probabilities, mid-p never above p, and correction never below', () => {
    fc.assert(
      fc.property(groups, (two) => {
        const { p, midP } = fisherExact(two)
        expect(p).toBeGreaterThan(0)
        expect(p).toBeLessThanOrEqual(1)
        expect(midP).toBeLessThanOrEqual(p)
        expect(chiSquare(two, true).p).toBeGreaterThanOrEqual(chiSquare(two, false).p)
      }),
    )
  })
})

describe('more evidence of a difference', () => {
  it('never raises p: with the same totals, one more yes on the side that has more', () => {
    fc.assert(
      fc.property(groups, ({ a, b }) => {
        fc.pre(a.yes < a.relevant && b.yes > 0 && a.yes * b.relevant >= b.yes * a.relevant)
        const further = {
          a: { ...a, yes: a.yes + 1 },
          b: { ...b, yes: b.yes - 1 },
        }
        const room = 1e-9
        expect(fisherExact(further).p).toBeLessThanOrEqual(fisherExact({ a, b }).p + room)
        expect(chiSquare(further, false).p).toBeLessThanOrEqual(chiSquare({ a, b }, false).p + room)
        expect(differenceOfShares(further).estimate).toBeGreaterThan(
          differenceOfShares({ a, b }).estimate,
        )
      }),
    )
  })

  it('moves an interval up: one more yes of the same cases', () => {
    fc.assert(
      fc.property(group, ({ yes, relevant }) => {
        fc.pre(yes < relevant)
        const [now, more] = [wilsonInterval(yes, relevant), wilsonInterval(yes + 1, relevant)]
        expect(more.low).toBeGreaterThan(now.low)
        expect(more.high).toBeGreaterThan(now.high - 1e-12)
      }),
    )
  })
})

describe('the interval of a sample that is much of its population', () => {
  it('lies within the one of a sample from an endless population, and vanishes when all are in it', () => {
    fc.assert(
      fc.property(group, fc.integer({ min: 1, max: 500 }), ({ yes, relevant }, more) => {
        const endless = wilsonInterval(yes, relevant)
        const { low, high } = wilsonIntervalOf(relevant + more, yes, relevant)
        expect(low).toBeGreaterThanOrEqual(endless.low - 1e-12)
        expect(high).toBeLessThanOrEqual(endless.high + 1e-12)
        const share = yes / relevant
        expect(wilsonIntervalOf(relevant, yes, relevant)).toEqual({ low: share, high: share })
      }),
    )
  })
})

describe('the risk ratio', () => {
  it('is turned over the other way round, and has no value without a yes in both', () => {
    fc.assert(
      fc.property(groups, ({ a, b }) => {
        const ratio = riskRatio({ a, b })
        const turned = riskRatio({ a: b, b: a })
        if (a.yes === 0 || b.yes === 0) expect([ratio, turned]).toEqual([null, null])
        else agrees(ratio!.low, 1 / turned!.high)
      }),
    )
  })
})

describe('adjusted p-values', () => {
  it('are never below the raw ones and keep their order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }),
        fc.constantFrom('holm' as const, 'benjamini-hochberg' as const),
        (values, method) => {
          const adjusted = adjustPValues(values, method)
          values.forEach((value, i) => {
            expect(adjusted[i]).toBeGreaterThanOrEqual(value)
            values.forEach((other, j) => {
              if (value <= other) expect(adjusted[i]!).toBeLessThanOrEqual(adjusted[j]!)
            })
          })
        },
      ),
    )
  })
})
