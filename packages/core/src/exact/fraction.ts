/** An exact number in lowest terms: sums and shares of decimals without rounding. */
export interface Fraction {
  readonly numerator: bigint
  /** Always above 0. */
  readonly denominator: bigint
}

export function fraction(numerator: bigint, denominator = 1n): Fraction {
  if (denominator === 1n) return { numerator, denominator }
  const sign = denominator < 0n ? -1n : 1n
  const shared = greatestCommonDivisor(numerator, denominator) * sign
  return { numerator: numerator / shared, denominator: denominator / shared }
}

const decimal = /^(-?)(\d+)(?:\.(\d+))?$/
const share = /^(-?\d+)\/(\d+)$/

/** What a number’s decimal text says, 0.33 as 33/100, or a text such as “1/6”; null for anything else. */
export function readFraction(given: number | string): Fraction | null {
  const text = String(given)
  const parts = share.exec(text)
  if (parts) {
    const denominator = BigInt(parts[2]!)
    return denominator === 0n ? null : fraction(BigInt(parts[1]!), denominator)
  }
  const read = decimal.exec(text)
  if (!read) return null
  const [, sign, whole, places = ''] = read
  return fraction(BigInt(`${sign}${whole}${places}`), 10n ** BigInt(places.length))
}

export const zero: Fraction = { numerator: 0n, denominator: 1n }
export const one: Fraction = { numerator: 1n, denominator: 1n }

export function add(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === b.denominator) return fraction(a.numerator + b.numerator, a.denominator)
  return fraction(
    a.numerator * b.denominator + b.numerator * a.denominator,
    a.denominator * b.denominator,
  )
}

/** Exactly `a − b`: a change of printed figures is this, rounded, never a difference of rounded ones. */
export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, { numerator: -b.numerator, denominator: b.denominator })
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator)
}

/** `b` is not 0. */
export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator)
}

/** Below 0 when `a` is less, above when it is more. */
export function compare(a: Fraction, b: Fraction): number {
  const [left, right] = [a.numerator * b.denominator, b.numerator * a.denominator]
  return left < right ? -1 : left > right ? 1 : 0
}

/** The nearest multiple of a unit; the half goes up, or to the even multiple. */
export function roundTo(given: Fraction, unit: Fraction, half: 'up' | 'even' = 'up'): Fraction {
  const units = divide(given, unit)
  const doubled = add(units, units)
  const above = floor(fraction(doubled.numerator + doubled.denominator, doubled.denominator * 2n))
  const tied = doubled.denominator === 1n && doubled.numerator % 2n !== 0n
  const nearest = tied && half === 'even' && above % 2n !== 0n ? above - 1n : above
  return multiply(fraction(nearest), unit)
}

/** The multiple of 1/`steps` that lies nearest to the `degree`th root of a fraction of 0 or more, the half up. */
export function rootTo(given: Fraction, degree: number, steps: bigint): Fraction {
  const power = BigInt(degree)
  const reaches = (multiple: bigint) =>
    multiple === 0n ||
    (2n * multiple - 1n) ** power * given.denominator <= given.numerator * (2n * steps) ** power
  let [low, high] = [0n, 1n]
  while (reaches(high)) high *= 2n
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (reaches(middle)) low = middle
    else high = middle
  }
  return fraction(low, steps)
}

/** As decimal text where that is exact, else to twelve places. */
export function decimalText({ numerator, denominator }: Fraction): string {
  return denominator === 1n ? String(numerator) : String(Number(numerator) / Number(denominator))
}

function floor({ numerator, denominator }: Fraction): bigint {
  return numerator >= 0n
    ? numerator / denominator
    : -((-numerator + denominator - 1n) / denominator)
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y) [x, y] = [y, x % y]
  return x || 1n
}
