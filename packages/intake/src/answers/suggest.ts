import { nearestTo, oneOf } from '@inspectorate/core'

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
