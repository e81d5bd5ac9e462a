/** A value that is not the same in two records: its place in words, and both. */
interface ChangedLeaf {
  readonly label: string
  readonly before: string
  readonly after: string
}

/** What only tells that there was a change, or is told beside it. */
const untold = new Set(['version', 'account', 'at', 'inspection', 'evidence', 'position'])

/** Where two records differ, value by value, in the order of the newer. */
export function changedLeaves(before: unknown, after: unknown): ChangedLeaf[] {
  const [was, is] = [leavesOf(before), leavesOf(after)]
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((place) => {
    const [a, b] = [was.get(place) ?? '', is.get(place) ?? '']
    return a === b ? [] : [{ label: place === '' ? 'Value' : place, before: a, after: b }]
  })
}

function leavesOf(value: unknown): Map<string, string> {
  const leaves = new Map<string, string>()
  const walk = (one: unknown, place: readonly string[]) => {
    if (one === null || one === undefined) return
    if (typeof one !== 'object') {
      leaves.set(place.join(', '), typeof one === 'string' ? one : JSON.stringify(one))
      return
    }
    for (const [key, inner] of Object.entries(one))
      if (!untold.has(key))
        walk(inner, [...place, Array.isArray(one) ? String(Number(key) + 1) : inWords(key)])
  }
  walk(value, [])
  return leaves
}

/** `decidedBy` → `Decided by`. */
function inWords(key: string): string {
  const words = key.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
  return /^[a-z]+( [A-Z][a-z]*)*$/.test(words)
    ? words.charAt(0).toUpperCase() + words.slice(1).toLowerCase()
    : key
}
