import { nearestTo, oneOf } from '@inspectorate/core'
import { answerOf } from './answer-words.js'
import type { Codes } from './answer-columns.js'

/** How often the nearest name is looked for in one file: it costs time, and a file of nothing but faults has many. */
const mostSuggestions = 500

/** What was probably meant, as words for `expected`. */
export type Suggest = (found: string, known: readonly string[]) => string

/** A `Suggest` that remembers what it was asked, and lists the known names once it has looked often enough. */
export function suggesting(): Suggest {
  const given = new Map<string, string>()
  return (found, known) => {
    const key = `${known.length} ${known[0]} ${found.slice(0, 80)}`
    const before = given.get(key)
    if (before !== undefined) return before
    if (given.size >= mostSuggestions) return oneOf(known)
    const suggestion = nearestTo(found, known)
    given.set(key, suggestion)
    return suggestion
  }
}

/**
 * The code that was probably meant: of a number the equal number, of `Y` the code of yes. Letters
 * that differ say nothing between codes of one or two characters: those are listed.
 */
export function suggestCode(found: string, codes: Codes, suggest: Suggest): string {
  const known = [...codes.keys()]
  const number = numberOf(found)
  const equal = known.find((code) => number !== undefined && numberOf(code) === number)
  if (equal !== undefined) return `${equal}, perhaps`
  const word = answerOf(found)
  const meant = [...codes].find(([, value]) => word !== undefined && value === word)
  if (meant) return `${meant[0]}, perhaps`
  const areShort = known.every((code) => code.length < 3 || numberOf(code) !== undefined)
  return number !== undefined || areShort ? oneOf(known) : suggest(found, known)
}

function numberOf(text: string): number | undefined {
  const plain = text.trim().replace(/^(-?\d+),(\d+)$/, '$1.$2')
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined
}
