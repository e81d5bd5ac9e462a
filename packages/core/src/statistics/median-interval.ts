import { fractionOfUnits, sizeOf, type DecimalCounts } from './decimal-counts.js'
import type { Fraction } from '../exact/fraction.js'
import { valueAt } from './quartiles.js'

/** Ranks from 1, and the probability, 0–1, that the median lies from one to the other. */
export interface MedianRanks {
  readonly low: number
  readonly high: number
  readonly coverage: number
}

/**
 * The narrowest ranks as far from either end that hold the median of a continuous population with at
 * least 95 per cent, whatever its distribution: 1 − 2·P(fewer than `low` of n tosses are heads)
 * (Conover 1999, Practical Nonparametric Statistics, section 3.2). Null for n below 6, where no two
 * ranks do.
 */
export function medianRanks(n: number): MedianRanks | null {
  if (n < 6) return null
  // weights[k] is P(k heads of n) / P(the middle); tails that vanish in a double are 0.
  const middle = Math.floor(n / 2)
  const weights = [1]
  for (let k = middle; k > 0; k--) weights.push((weights.at(-1)! * k) / (n - k + 1))
  const below = weights.toReversed()
  const total = 2 * below.reduce((sum, weight) => sum + weight, 0) - (n % 2 === 0 ? 1 : 0)
  let low = 0
  let tail = 0
  while (tail + below[low]! <= 0.025 * total) tail += below[low++]!
  return { low, high: n + 1 - low, coverage: 1 - (2 * tail) / total }
}

/** The 95 per cent interval of a median by order statistics, exact; null for fewer than 6 numbers. */
export function medianInterval(
  numbers: DecimalCounts,
): { readonly low: Fraction; readonly high: Fraction; readonly coverage: number } | null {
  const ranks = medianRanks(sizeOf(numbers))
  if (ranks === null) return null
  const at = (rank: number) => fractionOfUnits(valueAt(numbers, rank - 1), numbers.decimals)
  return { low: at(ranks.low), high: at(ranks.high), coverage: ranks.coverage }
}
