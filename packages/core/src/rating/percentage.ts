import type { Fraction } from '../exact/fraction.js'
import { roundedUnits } from '../statistics/printed-decimal.js'

/**
 * A percentage as an exact fraction, so that no band is ever decided by a rounding error:
 * `numerator / denominator` per cent.
 */
export type Percentage = Fraction

/** The exact percentage of `yes` in `relevant`; `relevant` is at least 1. */
export function percentageOf(yes: number, relevant: number): Percentage {
  return { numerator: 100n * BigInt(yes), denominator: BigInt(relevant) }
}

/** A stated percentage, taken at its decimal digits: 64.5 is 645/10. */
export function percentageStated(percent: number): Percentage {
  const [digits = '0', exponent = '0'] = percent.toExponential().split('e')
  const [whole = '0', decimals = ''] = digits.split('.')
  const shift = Number(exponent) - decimals.length
  const value = BigInt(whole + decimals)
  return shift >= 0
    ? { numerator: value * 10n ** BigInt(shift), denominator: 1n }
    : { numerator: value, denominator: 10n ** BigInt(-shift) }
}

/** The whole number that is printed: halves up, of what is below zero by its magnitude (−12.5 is −13). */
export function roundHalfUp(percentage: Percentage): number {
  return Number(roundedUnits(percentage, 0))
}

/** Whether the exact percentage is at least `bound` per cent. */
export function isAtLeast({ numerator, denominator }: Percentage, bound: number): boolean {
  return numerator >= BigInt(bound) * denominator
}
