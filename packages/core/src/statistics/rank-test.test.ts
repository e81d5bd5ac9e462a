import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agrees, fixtures, table } from '../../test/statistics/evidence-fixtures.js'
import { everyPermutation } from '../../test/statistics/every-permutation.js'
import { fisherExact } from './fisher-exact.js'
import { numberOf } from './printed-decimal.js'
import { normalRankTest } from './normal-rank-test.js'
import { rankTest } from './rank-test.js'
import { sizesOf, type TwoDistributions } from './two-distributions.js'

/** Small enough to try every permutation. */
const small: fc.Arbitrary<TwoDistributions> = fc
  .array(fc.record({ a: fc.nat(3), b: fc.nat(3) }), { minLength: 1, maxLength: 5 })
  .filter((values) => {
    const { a, b } = sizesOf(values)
    return a > 0 && b > 0 && a + b <= 12
  })
const any: fc.Arbitrary<TwoDistributions> = fc
  .array(fc.record({ a: fc.nat(12), b: fc.nat(12) }), { minLength: 1, maxLength: 6 })
  .filter((values) => {
    const { a, b } = sizesOf(values)
    return a > 0 && b > 0
  })

/** The definition itself, on every permutation; ranks and means in whole numbers. */
function bruteForce(values: TwoDistributions): number {
  const { a, b } = sizesOf(values)
  const sizes = values.map((value) => value.a + value.b)
  const twiceMidranks = sizes.map(
    (size, i) => 2 * sizes.slice(0, i).reduce((sum, one) => sum + one, 0) + size + 1,
  )
  const distance = (counts: readonly number[]) =>
    Math.abs(counts.reduce((sum, count, i) => sum + count * twiceMidranks[i]!, 0) - a * (a + b + 1))
  const seen = distance(values.map((value) => value.a))
  const all = everyPermutation(values)
  return all.filter((counts) => distance(counts) >= seen).length / all.length
}

describe('the rank test', () => {
  it.each([
    [[2, 6, 2, 1, 0], [1, 3, 4, 4, 1], 40947 / 832048, 38 / 143],
    [[3, 1, 0, 0, 0], [0, 1, 1, 1, 1], 2 / 35, 1 / 32],
    [[5, 3, 2, 2, 0], [1, 2, 3, 4, 3], 66057 / 5200300, 67 / 2 / 156],
    [[0, 0, 0, 4, 7], [1, 2, 5, 3, 1], 3 / 5083, 237 / 2 / 132],
    [[4], [4], 1, 1 / 2],
    [[0, 4, 0], [0, 4, 0], 1, 1 / 2],
  ])('of %j against %j is exact', (a, b, p, above) => {
    const found = rankTest(table(a, b))
    agrees(found.p, p)
    agrees(numberOf(found.above), above)
    expect(found.method).toBe('exact')
  })

  it.each(fixtures.rank)('agrees with coin for $a against $b', ({ a, b, p, normal, u }) => {
    const values = table(a, b)
    agrees(rankTest(values).p, p)
    const { a: drawn, b: others } = sizesOf(values)
    agrees(numberOf(rankTest(values).above), u / drawn / others)
    if (normal !== null) agrees(normalRankTest(values), normal)
  })

  it('agrees with exactRankTests but where that loses ties of its mean', () => {
    const other = fixtures.rank.filter(
      ({ a, b, exactRankTests }) => Math.abs(rankTest(table(a, b)).p - exactRankTests) > 1e-10,
    )
    expect(other.map(({ a }) => a)).toEqual(expect.arrayContaining([[5, 0, 4, 1, 0, 1]]))
    expect(other).toHaveLength(3)
    agrees(rankTest(table([5, 0, 4, 1, 0, 1], [1, 0, 0, 4, 0, 2])).p, 445 / 15912)
  })

  it('is what trying every permutation gives', () => {
    fc.assert(fc.property(small, (values) => agrees(rankTest(values).p, bruteForce(values))))
  })

  it('is the same to the last digit with the groups changed over, the scale turned over, or both', () => {
    fc.assert(
      fc.property(any, (values) => {
        const { p } = rankTest(values)
        const changed = values.map(({ a, b }) => ({ a: b, b: a }))
        expect(rankTest(changed).p).toBe(p)
        expect(rankTest(values.toReversed()).p).toBe(p)
        expect(rankTest(changed.toReversed()).p).toBe(p)
      }),
    )
  })

  it('does not see values that nobody gave', () => {
    fc.assert(
      fc.property(any, fc.nat(6), (values, at) => {
        const more = values.toSpliced(at, 0, { a: 0, b: 0 })
        expect(rankTest(more)).toEqual(rankTest(values))
      }),
    )
  })

  it('never has p = 0 where a permutation is counted exactly, however far the groups are apart', () => {
    const apart = Array.from({ length: 40 }, (_, i) => ({ a: Number(i < 20), b: Number(i >= 20) }))
    // Two of the 137846528820 ways to choose 20 of 40.
    agrees(rankTest(apart).p, 2 / 137_846_528_820)
  })

  it('does not overflow with many cases and few values', () => {
    const { p, method } = rankTest(table([520, 480], [488, 512]))
    expect(method).toBe('exact')
    // Of two values and groups of one size it is Fisher’s.
    const groups = { a: { yes: 520, relevant: 1000 }, b: { yes: 488, relevant: 1000 } }
    agrees(p, fisherExact(groups).p)
  })

  it('says where it is the normal one, which is then near the exact one', () => {
    const values = table([300, 200, 100, 250, 150], [280, 190, 120, 240, 170])
    expect(rankTest(values)).toMatchObject({ method: 'normal', p: normalRankTest(values) })
    const fewer = table([30, 20, 10, 25, 15], [28, 19, 12, 24, 17])
    expect(rankTest(fewer).method).toBe('exact')
    expect(Math.abs(rankTest(fewer).p - normalRankTest(fewer))).toBeLessThan(0.005)
  })

  it('of two cases is exact against 20,000 and normal against two million', () => {
    const values = Array.from({ length: 20_000 }, (_, i) => ({
      a: Number(i % 10_000 === 0),
      b: 1,
    }))
    expect(rankTest(values).method).toBe('exact')
    expect(rankTest(values.map(({ a }) => ({ a, b: 100 }))).method).toBe('normal')
  })
})

describe('the normal rank test', () => {
  it('corrects for ties, not for continuity', () => {
    agrees(normalRankTest(table([2, 6, 2, 1, 0], [1, 3, 4, 4, 1])), 0.04326787855814)
  })

  it('would claim a difference between four and four that the exact one does not', () => {
    const values = table([3, 1, 0, 0, 0], [0, 1, 1, 1, 1])
    expect(normalRankTest(values).toFixed(4)).toBe('0.0256')
    expect(rankTest(values).p).toBeGreaterThan(0.05)
  })
})
