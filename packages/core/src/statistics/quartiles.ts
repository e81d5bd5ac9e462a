import { fractionOfUnits, sizeOf, type DecimalCounts } from './decimal-counts.js'
import type { Fraction } from '../exact/fraction.js'

export interface Quartiles {
  readonly lower: Fraction
  readonly median: Fraction
  readonly upper: Fraction
}

/**
 * The exact quartiles, in the unit of the numbers, of type 7: the (n − 1)·k/4-th of the ordered numbers
 * from 0, in proportion between two (Hyndman & Fan 1996; R’s default, Excel’s QUARTILE.INC, SQL’s
 * percentile_cont). Null where there are no numbers. They do not merge: {1, 2, 3} and {10} have the
 * medians 2 and 10, all of them 2.5.
 */
export function quartilesOf(numbers: DecimalCounts): Quartiles | null {
  const n = sizeOf(numbers)
  if (n === 0) return null
  const quarter = (k: number): Fraction => {
    const position = BigInt(n - 1) * BigInt(k)
    const rank = Number(position / 4n)
    const [below, above] = [valueAt(numbers, rank), valueAt(numbers, Math.min(rank + 1, n - 1))]
    return fractionOfUnits(4n * below + (position % 4n) * (above - below), numbers.decimals, 4n)
  }
  return { lower: quarter(1), median: quarter(2), upper: quarter(3) }
}

/** The value at a rank from 0, in units; ranks are below the size. */
export function valueAt({ values }: DecimalCounts, rank: number): bigint {
  let left = rank
  for (const [units, count] of values) {
    if (left < count) return units
    left -= count
  }
  throw new RangeError(`no value at rank ${rank}`)
}
