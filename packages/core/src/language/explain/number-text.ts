import {
  compare,
  decimalText,
  fraction,
  readFraction,
  roundTo,
  type Fraction,
} from '../../exact/fraction.js'

/** What is given in so few places is printed as it is given. */
const asGiven = 100n
/** Nobody reads more. */
const mostPlaces = 9

/**
 * A number as people read it: as it is where it has at most two places, else to one, as the evidence of figures has
 * it. More places only where fewer would make it a whole number, or one that the rules name: 64.96 is under 65, and
 * must not be printed as 65.
 */
export function numberText(number: Fraction, named: () => readonly Fraction[]): string {
  if (asGiven % number.denominator === 0n) return printed(number)
  for (let places = 1; ; places += 1) {
    const rounded = roundTo(number, fraction(1n, 10n ** BigInt(places)))
    const seems = rounded.denominator === 1n || named().some((one) => compare(one, rounded) === 0)
    if (!seems || places === mostPlaces) return printed(rounded)
  }
}

function printed(number: Fraction): string {
  return decimalText(number).replace('-', '−')
}

/** What numbers are held against, wherever it stands in rules: cuts of bands and limits of conditions. */
const thresholds = new Set(['from', 'over', 'atLeast', 'atMost', 'under'])

export function numbersNamed(rules: unknown): Fraction[] {
  if (typeof rules !== 'object' || rules === null) return []
  return Object.entries(rules).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value !== 'number' && typeof value !== 'string') return numbersNamed(value)
    const read = thresholds.has(key) ? readFraction(value) : null
    return read ? [read] : []
  })
}
