import { comparable } from '../comparable.js'
import { describeFound } from '../issue.js'
import { textIn } from '../names.js'
import { counted } from '../wording/counted.js'
import { answered, faulty, type ReadAnswer } from './answer-fault.js'
import type { NumberSet } from './answer-set.js'
import { findValue } from './find-value.js'
import { textOfUnits, unitsOf } from './units.js'

// A sign, digits, a point and digits; then perhaps a unit. U+2212 is the minus of spreadsheets and print.
const typedNumber = /^([-\u2212]?)(\d+(?:\.\d+)?|\.\d+)(?:\s*([^\d\s.,].*))?$/s

/** A number in the unit of its set, or one of the answers that are no number. Nothing is rounded or guessed. */
export function readNumber(set: NumberSet, typed: string): ReadAnswer {
  const value = findValue(set.values, typed)
  if (value) return answered(value.id)
  const expected = expectedNumber(set)
  const found = describeFound(typed)
  const read = typedNumber.exec(typed)
  if (!read) return faulty('invalid-value', found, expected)
  const [, sign, digits, unit] = read
  if (unit !== undefined && !isUnit(set, unit))
    return /^\p{L}[^\d]*$/u.test(unit)
      ? faulty('other-unit', found, expected)
      : faulty('invalid-value', found, expected)
  const text = digits!.startsWith('.') ? `0${digits}` : digits!
  const units = unitsOf(sign ? `-${text}` : text, set.decimals)
  if (units === null) return faulty('too-many-decimals', found, expected)
  if (units < set.min || units > set.max) return faulty('out-of-range', found, expected)
  return answered(textOfUnits(units, set.decimals))
}

function isUnit({ unit: { id, label } }: NumberSet, typed: string): boolean {
  return [id, ...Object.values(label)].some((name) => comparable(name) === comparable(typed))
}

/** What a question of numbers takes, as words for `expected`. */
export function expectedNumber({ unit, min, max, decimals, values }: NumberSet): string {
  const places =
    decimals === 0 ? 'a whole number' : `a number of at most ${counted(decimals, 'decimal')}`
  const range = `${textOfUnits(min, decimals)} to ${textOfUnits(max, decimals)}`
  const others = values.map(({ label }) => `, or ${textIn(label, 'en')}`).join('')
  return `${places} from ${range}, in ${textIn(unit.label, 'en')}${others}`
}
