import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agrees, fixtures } from '../../test/statistics/evidence-fixtures.js'
import { decimalCounts, sizeOf, sumsOf } from './decimal-counts.js'
import { printedDecimal, numberOf } from './printed-decimal.js'
import { meanInterval, meanOf, standardDeviation } from './mean.js'
import { medianInterval, medianRanks } from './median-interval.js'
import { quartilesOf } from './quartiles.js'
import { t95 } from './student-quantile.js'

const once = (texts: readonly string[]) => decimalCounts(texts.map((text) => [text, 1]))
const quartiles = (texts: readonly string[]) => {
  const { lower, median, upper } = quartilesOf(once(texts))!
  return [lower, median, upper].map(numberOf)
}
const skewed = once(['0', '1', '2', '3', '5', '8', '12', '20', '26', '52'])

describe('numbers that were answered', () => {
  it('are added exactly: 0.1 three times is 0.3', () => {
    expect(sumsOf(decimalCounts([['0.1', 3]]))).toEqual({ sum: 3n, squares: 3n })
    expect(sumsOf(decimalCounts([['0.1', 1_000_000]])).sum).toBe(1_000_000n)
  })

  it('are in the units of the finest, smallest first', () => {
    expect(
      decimalCounts([
        ['10', 1],
        ['9', 2],
        ['0.5', 1],
        ['-1', 1],
        ['2', 0],
        ['9', 1],
      ]),
    ).toEqual({
      decimals: 1,
      values: [
        [-10n, 1],
        [5n, 1],
        [90n, 3],
        [100n, 1],
      ],
    })
    expect(decimalCounts([['-0.25', 1]]).values).toEqual([[-25n, 1]])
  })

  it('need not come in an order or all at once', () => {
    const pairs = fc.array(
      fc.tuple(
        fc
          .tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 1, max: 9 }))
          .map(([whole, part]) => `${whole}.${part}`),
        fc.nat(5),
      ),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(pairs, (found) => {
        const apart = found.flatMap(([text, count]) =>
          Array.from({ length: count }, () => [text, 1] as const),
        )
        const all = decimalCounts([...found, ...found])
        expect(decimalCounts([...apart.toReversed(), ...apart, ['0.1', 0]])).toEqual(all)
        expect(sizeOf(all)).toBe(2 * apart.length)
        const single = sumsOf(decimalCounts(found))
        if (apart.length > 0) expect(sumsOf(all).sum).toBe(2n * single.sum)
      }),
    )
  })
})

describe('numbers agree with R', () => {
  it.each(fixtures.numbers)('for $texts of $population', (wanted) => {
    const numbers = once(wanted.texts)
    agrees(numberOf(meanOf(numbers)!), wanted.mean)
    agrees(standardDeviation(numbers)!, wanted.sd)
    const limits = [
      [meanInterval(numbers), wanted.interval],
      [
        meanInterval(numbers, {
          sample: { size: sizeOf(numbers), cohort: wanted.population },
        }),
        wanted.finite,
      ],
    ] as const
    for (const [ours, [low, high]] of limits) {
      if (wanted.sd === 0) expect(ours).toBeNull()
      else {
        agrees(ours!.low, low!)
        agrees(ours!.high, high!)
      }
    }
    quartiles(wanted.texts).forEach((ours, i) => agrees(ours, wanted.quartiles[i]!))
    const median = medianInterval(numbers)
    if (wanted.median === null) expect(median).toBeNull()
    else {
      agrees(numberOf(median!.low), wanted.median[0])
      agrees(numberOf(median!.high), wanted.median[1])
      agrees(median!.coverage, wanted.coverage!)
    }
  })

  it.each(fixtures.student)('for t with $df degrees of freedom', ({ df, t }) => agrees(t95(df), t))
})

describe('a mean', () => {
  it('has an interval by t, narrower where much of the cohort was sampled', () => {
    expect(printedDecimal(meanOf(skewed)!, 1)).toBe('12.9')
    agrees(standardDeviation(skewed)!, 16.203223273301)
    const endless = meanInterval(skewed)!
    agrees(endless.low, 1.3089123324595)
    agrees(endless.high, 24.4910876675405)
    const finite = meanInterval(skewed, { sample: { size: 10, cohort: 40 } })!
    agrees(finite.low, 2.86182362241742)
    agrees(finite.high, 22.93817637758259)
  })

  it('has an interval within what may be answered', () => {
    const limits = meanInterval(once(['0', '0', '9']), { least: 0, greatest: 10 })
    expect(limits).toEqual({ low: 0, high: 10 })
  })

  it('of all of the cohort is certain', () => {
    expect(meanInterval(skewed, { sample: { size: 10, cohort: 10 } })).toEqual({
      low: 12.9,
      high: 12.9,
    })
  })

  it('has none for fewer than two, or where nothing varies', () => {
    expect(meanInterval(once(['3']))).toBeNull()
    expect(meanInterval(once(['3', '3.0', '3']))).toBeNull()
    expect(meanOf(decimalCounts([]))).toBeNull()
    expect(standardDeviation(once(['3']))).toBeNull()
  })

  it('of points is of the values in the base only, or codes for missing answers are averaged', () => {
    const points = [
      ['1', 2],
      ['2', 4],
      ['3', 5],
      ['4', 11],
      ['5', 2],
    ] as const
    expect(printedDecimal(meanOf(decimalCounts(points))!, 1)).toBe('3.3')
    expect(printedDecimal(meanOf(decimalCounts([...points, ['99', 3]]))!, 1)).toBe('13.9')
  })

  it('takes values far from zero at their digits', () => {
    const numbers = once(['1000000000000.1', '1000000000000.2', '1000000000000.3'])
    agrees(standardDeviation(numbers)!, 0.1)
  })
})

describe('quartiles', () => {
  it('are of type 7', () => {
    const { lower, median, upper } = quartilesOf(skewed)!
    expect([lower, median, upper].map(numberOf)).toEqual([2.25, 6.5, 18])
  })

  it('of parts do not give those of all', () => {
    expect(quartiles(['1', '2', '3'])[1]).toBe(2)
    expect(quartiles(['10'])[1]).toBe(10)
    expect(quartiles(['1', '2', '3', '10'])[1]).toBe(2.5)
  })

  it('of finished waits say nothing of those still waiting', () => {
    const finished = ['2', '4', '6', '8', '10', '12', '14']
    expect(quartiles(finished)[1]).toBe(8)
    expect(quartiles([...finished, '30', '40', '52'])[1]).toBe(11)
  })

  it('are of every number as often as it was given; of none there are none', () => {
    expect(quartilesOf(decimalCounts([]))).toBeNull()
    const { lower, upper } = quartilesOf(
      decimalCounts([
        ['0', 500_000],
        ['0.1', 500_000],
      ]),
    )!
    expect([numberOf(lower), numberOf(upper)]).toEqual([0, 0.1])
  })
})

describe('the interval of a median', () => {
  it.each([
    [10, 2, 9, 0.978515625],
    [24, 7, 18, 0.977344155311584],
    [6, 1, 6, 0.96875],
  ])('of %d numbers is from rank %d to %d', (n, low, high, coverage) => {
    const ranks = medianRanks(n)!
    expect(ranks).toMatchObject({ low, high })
    agrees(ranks.coverage, coverage)
  })

  it('is there from six numbers on', () => {
    expect(medianRanks(5)).toBeNull()
    expect(medianInterval(once(['1', '2', '3', '4', '5']))).toBeNull()
  })

  it('holds at least 95 per cent, and one rank further in would not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 900 }), (n) => {
        const { low, high, coverage } = medianRanks(n)!
        expect(low + high).toBe(n + 1)
        expect(coverage).toBeGreaterThanOrEqual(0.95)
        // P(exactly `low` heads of n), which one rank further in would leave out on either side.
        let next = 0
        for (let k = 1; k <= low; k++) next += Math.log((n - k + 1) / k)
        expect(coverage - 2 * Math.exp(next - n * Math.LN2)).toBeLessThan(0.95)
      }),
    )
  })

  it('of a million numbers is narrow', () => {
    expect(medianRanks(1_000_000)).toMatchObject({ low: 499_020, high: 500_981 })
  })
})
