import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agrees, fixtures, table } from '../../test/statistics/evidence-fixtures.js'
import { everyPermutation } from '../../test/statistics/every-permutation.js'
import { seededRandom } from './seeded-random.js'
import { fisherExact } from './fisher-exact.js'
import { freemanHalton } from './freeman-halton.js'
import { sizesOf, type TwoDistributions } from './two-distributions.js'

const values = (largest: number, most: number): fc.Arbitrary<TwoDistributions> =>
  fc
    .array(fc.record({ a: fc.nat(largest), b: fc.nat(largest) }), { minLength: 1, maxLength: 5 })
    .filter((found) => {
      const { a, b } = sizesOf(found)
      return a > 0 && b > 0 && a + b <= most
    })

/** The definition itself: how many permutations make each table. */
function bruteForce(found: TwoDistributions): number {
  const made = new Map<string, number>()
  for (const counts of everyPermutation(found))
    made.set(String(counts), (made.get(String(counts)) ?? 0) + 1)
  const seen = made.get(String(found.map(({ a }) => a)))!
  const all = [...made.values()]
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
  return sum(all.filter((count) => count <= seen)) / sum(all)
}

describe('Freeman & Halton’s test', () => {
  it.each([
    [[2, 6, 2, 1, 0], [1, 3, 4, 4, 1], 160529 / 416024],
    [[3, 1, 0, 0, 0], [0, 1, 1, 1, 1], 1 / 7],
    [[0, 0, 0, 4, 7], [1, 2, 5, 3, 1], 626 / 96577],
    [[12, 5, 3, 1], [6, 9, 8, 4], 0.10440458336927],
    [[6, 3], [10, 22], 44419 / 374699],
    [[4], [4], 1],
  ])('of %j against %j is exact', (a, b, p) => {
    expect(freemanHalton(table(a, b)).method).toBe('exact')
    agrees(freemanHalton(table(a, b)).p, p)
  })

  it.each(fixtures.freemanHalton)('agrees with fisher.test for $a against $b', ({ a, b, p }) => {
    agrees(freemanHalton(table(a, b)).p, p)
  })

  it('is what trying every permutation gives', () => {
    fc.assert(
      fc.property(values(3, 12), (found) => agrees(freemanHalton(found).p, bruteForce(found))),
    )
  })

  it('of two values is Fisher’s', () => {
    const count = fc.record({ a: fc.integer({ min: 1, max: 30 }), b: fc.nat(30) })
    fc.assert(
      fc.property(count, count, (yes, no) => {
        fc.pre(yes.b + no.b > 0)
        const groups = {
          a: { yes: yes.a, relevant: yes.a + no.a },
          b: { yes: yes.b, relevant: yes.b + no.b },
        }
        agrees(freemanHalton([yes, no]).p, fisherExact(groups).p)
      }),
    )
  })

  it('is the same with the groups changed over and with the values in any order', () => {
    const shuffled = values(9, 60).chain((found) =>
      fc.record({
        found: fc.constant(found),
        other: fc.shuffledSubarray([...found], { minLength: found.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ found, other }) => {
        const { p } = freemanHalton(found)
        agrees(freemanHalton(other).p, p)
        agrees(freemanHalton(found.map(({ a, b }) => ({ a: b, b: a }))).p, p)
      }),
      { numRuns: 30 },
    )
  })
})

describe('with too many tables to look at', () => {
  it.each(fixtures.large)(
    'p of drawn permutations is near the exact one: $a against $b',
    ({ a, b, p }) => {
      const found = freemanHalton(table(a, b))
      expect(found).toMatchObject({
        method: 'monte-carlo',
        permutations: 99_999,
        generator: 'mulberry32',
        seed: 1,
      })
      const error = Math.sqrt((p * (1 - p)) / 100_000)
      expect(Math.abs(found.p - p)).toBeLessThan(5 * error + 1 / 100_000)
      expect(found.p).toBeGreaterThanOrEqual(1 / 100_000)
    },
  )

  it('permutations are drawn as they are defined, from a row of cases with the rarest value first', () => {
    const [a, b] = [
      [25, 40, 30, 28, 33],
      [31, 22, 41, 35, 30],
    ] as const
    // By hand, without what the test itself is made of.
    const factorials = [0]
    for (let n = 1; n <= 400; n++) factorials.push(factorials[n - 1]! + Math.log(n))
    const sizes = a.map((count, i) => count + b[i]!)
    const order = sizes.map((_, i) => i).sort((i, j) => sizes[i]! - sizes[j]!)
    const logOf = (counts: readonly number[]) =>
      counts.reduce((sum, k, i) => sum - factorials[k]! - factorials[sizes[i]! - k]!, 0)
    const row = order.flatMap((value) => Array<number>(sizes[value]!).fill(value))
    for (const seed of [1, 20_231_113]) {
      const random = seededRandom(seed)
      const cases = [...row]
      let hits = 0
      for (let permutation = 0; permutation < 99_999; permutation++) {
        const counts = sizes.map(() => 0)
        for (let i = 0; i < 156; i++) {
          const j = i + Math.floor(random() * (cases.length - i))
          ;[cases[i], cases[j]] = [cases[j]!, cases[i]!]
          counts[cases[i]!]!++
        }
        if (logOf(counts) <= logOf(a) + 1e-7) hits++
      }
      expect(freemanHalton(table(a, b), { seed }).p).toBe((1 + hits) / 100_000)
    }
  })

  it('p is the same with the groups changed over and with the values in another order', () => {
    const { a, b } = fixtures.large[1]!
    const { p } = freemanHalton(table(a, b))
    expect(freemanHalton(table(b, a)).p).toBe(p)
    expect(freemanHalton(table(a, b).toReversed()).p).toBe(p)
  })
})
