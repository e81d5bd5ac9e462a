import type { Fraction } from '../exact/fraction.js'

/** The decimals that numbers and points may have. */
export const mostDecimals = 6

const decimal = /^(-?)(\d+)(?:\.(\d+))?$/

/** A decimal text in whole units of 10^−decimals, 12.5 with one decimal as 125; null where it is none, or has more. */
export function unitsOf(text: string, decimals: number): bigint | null {
  const read = decimal.exec(text)
  if (!read) return null
  const [, sign, whole, given = ''] = read
  const places = given.replace(/0+$/, '')
  if (places.length > decimals) return null
  const units = BigInt(whole + places.padEnd(decimals, '0'))
  return sign ? -units : units
}

/** Whether a fraction is whole in units of 10^−decimals, and how many. */
export function unitsOfFraction(
  { numerator, denominator }: Fraction,
  decimals: number,
): bigint | null {
  const scaled = numerator * 10n ** BigInt(decimals)
  return scaled % denominator === 0n ? scaled / denominator : null
}

/** Units as a number is kept: no zeros that say nothing, no −0. */
export function textOfUnits(units: bigint, decimals: number): string {
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const places = digits.slice(digits.length - decimals).replace(/0+$/, '')
  return `${units < 0n ? '-' : ''}${whole}${places && `.${places}`}`
}
