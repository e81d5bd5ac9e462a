import { fraction, type Fraction } from '../exact/fraction.js'

/**
 * Numbers that were answered, each with how often, smallest first. A value is whole units of
 * 10^−decimals, so that sums are exact: 0.1 three times is 0.3.
 */
export interface DecimalCounts {
  readonly decimals: number
  readonly values: readonly (readonly [units: bigint, count: number])[]
}

/**
 * The multiset of canonical decimals (`20`, `-0.5`; no exponent) with their counts, which are whole
 * and at least 0, in the units of the finest of them. The same value may come more than once.
 */
export function decimalCounts(pairs: readonly (readonly [text: string, count: number])[]) {
  const decimals = Math.max(0, ...pairs.map(([text]) => fractionDigits(text).length))
  const counts = new Map<bigint, number>()
  for (const [text, count] of pairs) {
    if (count === 0) continue
    const units = BigInt(text.replace('.', '') + '0'.repeat(decimals - fractionDigits(text).length))
    counts.set(units, (counts.get(units) ?? 0) + count)
  }
  const values = [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
  return { decimals, values } satisfies DecimalCounts
}

function fractionDigits(text: string): string {
  return text.split('.')[1] ?? ''
}

/** How many numbers there are, counted as often as they come. */
export function sizeOf({ values }: DecimalCounts): number {
  return values.reduce((sum, [, count]) => sum + count, 0)
}

/** Σx in units of 10^−decimals and Σx² in units of 10^−2·decimals, exactly. */
export function sumsOf({ values }: DecimalCounts): {
  readonly sum: bigint
  readonly squares: bigint
} {
  let sum = 0n
  let squares = 0n
  for (const [units, count] of values) {
    const total = units * BigInt(count)
    sum += total
    squares += total * units
  }
  return { sum, squares }
}

/** A number of units as a fraction. */
export function fractionOfUnits(units: bigint, decimals: number, parts: bigint = 1n): Fraction {
  return fraction(units, parts * 10n ** BigInt(decimals))
}
