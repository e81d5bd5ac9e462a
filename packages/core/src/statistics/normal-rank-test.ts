import { complementaryErrorFunction } from './error-function.js'
import { numberOf } from './printed-decimal.js'
import { superiority } from './superiority.js'
import { sizesOf, type TwoDistributions } from './two-distributions.js'

/**
 * The two-sided p-value, 0–1, of the rank test by the normal distribution: variance corrected for ties,
 * no continuity correction (Lehmann 1975, Nonparametrics, section 1.4). For large groups only: of four
 * against four it can say 0.03 for 2/35. Not all cases have the same value.
 */
export function normalRankTest(values: TwoDistributions): number {
  const { a, b } = sizesOf(values)
  const n = a + b
  const ties = values.reduce((sum, value) => {
    const size = value.a + value.b
    return sum + size * (size - 1) * (size + 1)
  }, 0)
  const variance = ((a * b) / 12) * (n + 1 - ties / n / (n - 1))
  const distance = Math.abs(numberOf(superiority(values)) - 1 / 2) * a * b
  return complementaryErrorFunction(distance / Math.sqrt(2 * variance))
}
