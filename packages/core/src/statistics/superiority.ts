import { fraction, type Fraction } from '../exact/fraction.js'
import { sizesOf, type TwoDistributions } from './two-distributions.js'

/**
 * How often a case of `a` is above one of `b`, a tie counting half, 0–1: Mann & Whitney’s U by the number
 * of pairs (1947, Annals of Mathematical Statistics 18:50–60).
 */
export function superiority(values: TwoDistributions): Fraction {
  const { a, b } = sizesOf(values)
  let below = 0
  let doubled = 0n
  for (const value of values) {
    doubled += BigInt(value.a) * BigInt(2 * below + value.b)
    below += value.b
  }
  return fraction(doubled, 2n * BigInt(a) * BigInt(b))
}
