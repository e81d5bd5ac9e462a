import type { Fraction } from '../exact/fraction.js'
import { fractionOfUnits, sizeOf, sumsOf, type DecimalCounts } from './decimal-counts.js'
import { numberOf } from './printed-decimal.js'
import type { SampleSize } from './sample-interval.js'
import { t95 } from './student-quantile.js'

/** The exact mean, in the unit of the numbers; null where there are none. */
export function meanOf(numbers: DecimalCounts): Fraction | null {
  const n = sizeOf(numbers)
  return n === 0 ? null : fractionOfUnits(sumsOf(numbers).sum, numbers.decimals, BigInt(n))
}

/** The standard deviation of a sample (n − 1), in the unit of the numbers; null for fewer than two. */
export function standardDeviation(numbers: DecimalCounts): number | null {
  const n = BigInt(sizeOf(numbers))
  if (n < 2n) return null
  const { sum, squares } = sumsOf(numbers)
  return Math.sqrt(
    numberOf(fractionOfUnits(n * squares - sum * sum, 2 * numbers.decimals, n * (n - 1n))),
  )
}

/**
 * The 95 per cent interval of a mean by Student’s t with n − 1 degrees of freedom, in the unit of the
 * numbers, held within the least and greatest that may be answered. Where the cohort of the sample is
 * known, narrowed by √(1 − n/N) (Cochran 1977, Sampling Techniques, section 2.6); those who gave a
 * number are taken to be as large a part of the cohort as of the sample. Null for fewer than two
 * numbers or where all are the same.
 */
export function meanInterval(
  numbers: DecimalCounts,
  {
    sample: { size, cohort = Infinity } = { size: 0 },
    least = -Infinity,
    greatest = Infinity,
  }: {
    readonly sample?: SampleSize | undefined
    readonly least?: number | undefined
    readonly greatest?: number | undefined
  } = {},
): { readonly low: number; readonly high: number } | null {
  const mean = meanOf(numbers)
  const deviation = standardDeviation(numbers)
  if (mean === null || deviation === null || deviation === 0) return null
  const n = sizeOf(numbers)
  const leftToChance = Math.sqrt(Math.max(0, 1 - size / cohort))
  const half = (t95(n - 1) * deviation * leftToChance) / Math.sqrt(n)
  const centre = numberOf(mean)
  return { low: Math.max(least, centre - half), high: Math.min(greatest, centre + half) }
}
