import type { Fraction } from '../exact/fraction.js'

/**
 * The whole multiple of 10^−decimals that is printed, as a whole number: halves away from zero, so that
 * −12.5 is printed −13 as 12.5 is printed 13. The denominator is above 0.
 */
export function roundedUnits({ numerator, denominator }: Fraction, decimals: number): bigint {
  const scaled = numerator * 10n ** BigInt(decimals)
  const magnitude = scaled < 0n ? -scaled : scaled
  const rounded = (2n * magnitude + denominator) / (2n * denominator)
  return scaled < 0n ? -rounded : rounded
}

/**
 * A fraction in digits, with exactly `decimals` of them after the point (0 or more), halves away from
 * zero: 201/200 to two decimals is 1.01. Minus is a hyphen; there is no −0.
 */
export function printedDecimal(exact: Fraction, decimals: number): string {
  const units = roundedUnits(exact, decimals)
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0')
  const split = digits.length - decimals
  const text = decimals === 0 ? digits : `${digits.slice(0, split)}.${digits.slice(split)}`
  return units < 0n ? `-${text}` : text
}

/** The nearest double, to some 15 digits. */
export function numberOf({ numerator, denominator }: Fraction): number {
  return Number(numerator) / Number(denominator)
}
