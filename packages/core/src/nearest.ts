import { oneOf } from './issue.js'

/** What was probably meant, as words for `expected`: the nearest known name, or the known names. */
export function nearestTo(found: string, known: readonly string[]): string {
  const ranked = known
    .map((name) => ({ name, distance: editDistance(found.slice(0, 80), name) }))
    .sort((a, b) => a.distance - b.distance)
  const best = ranked[0]
  // A word with nothing in common was not meant, however short both are.
  const alike = best && best.distance < Math.max(found.length, best.name.length)
  return best && alike && best.distance <= Math.max(2, best.name.length / 3)
    ? `${best.name}, perhaps`
    : oneOf(known)
}

/** Levenshtein’s distance: single characters inserted, removed or changed. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)),
      )
    row = next
  }
  return row[b.length]!
}
