import { diffArrays } from 'diff'

/** An element in both, in one only, or one that became another. */
export type Aligned<Element> =
  | { readonly from: Element; readonly to: Element }
  | { readonly from: Element; readonly to: null }
  | { readonly from: null; readonly to: Element }

/** How elements are told apart. */
export interface Alike<Element> {
  /** Elements of the same key are the same. */
  readonly keyOf: (element: Element) => string
  /** Whether one may have become the other, 0–1; from one half on it has. */
  readonly likeness: (from: Element, to: Element) => number
  /** Whether one that alone took the place of the other became it, however unlike they are. */
  readonly replaces: (from: Element, to: Element) => boolean
}

/** Most edits that are looked for between two fixed points; beyond it all of it is taken as new. */
const mostEdits = 400
/** How far ahead an element is looked for that another became. */
const reach = 40
const leastAlike = 0.5

/**
 * Both sequences side by side, in order. What is in both once fixes the rest, so that cost grows with
 * length whatever was changed; between such points the shortest way from one to the other is taken.
 */
export function align<Element>(
  before: readonly Element[],
  after: readonly Element[],
  alike: Alike<Element>,
): Aligned<Element>[] {
  const keys = { from: before.map(alike.keyOf), to: after.map(alike.keyOf) }
  const aligned: Aligned<Element>[] = []
  let i = 0
  let j = 0
  const upTo = (iEnd: number, jEnd: number) => {
    aligned.push(...alignGap(before.slice(i, iEnd), after.slice(j, jEnd), alike))
    i = iEnd
    j = jEnd
  }
  for (const [a, b] of [
    ...fixedPoints(keys.from, keys.to),
    [before.length, after.length] as const,
  ]) {
    if (a < i || b < j) continue
    // What follows or precedes a fixed point alike is fixed with it.
    let [start, startTo] = [a, b]
    while (start > i && startTo > j && keys.from[start - 1] === keys.to[startTo - 1]) {
      start -= 1
      startTo -= 1
    }
    upTo(start, startTo)
    while (i < before.length && j < after.length && keys.from[i] === keys.to[j])
      aligned.push({ from: before[i++]!, to: after[j++]! })
  }
  return aligned
}

/** Places of what stands once in both, as far as it stands in the same order. */
function fixedPoints(before: readonly string[], after: readonly string[]): [number, number][] {
  const once = onceIn(before)
  const places = [...onceIn(after)]
    .flatMap(([key, j]): [number, number][] => {
      const i = once.get(key)
      return i === undefined ? [] : [[i, j]]
    })
    .sort(([a], [b]) => a - b)
  return longestRise(places)
}

function onceIn(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return new Map(
    keys.flatMap((key, i): [string, number][] => (counts.get(key) === 1 ? [[key, i]] : [])),
  )
}

/** The longest part of the pairs in which the second numbers rise too. */
function longestRise(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = []
  const previous: (number | undefined)[] = []
  pairs.forEach(([, j], k) => {
    let [low, high] = [0, tails.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[tails[middle]!]![1] < j) low = middle + 1
      else high = middle
    }
    previous[k] = tails[low - 1]
    tails[low] = k
  })
  const rise: [number, number][] = []
  for (let k = tails.at(-1); k !== undefined; k = previous[k]) rise.push(pairs[k]!)
  return rise.toReversed()
}

function alignGap<Element>(
  before: readonly Element[],
  after: readonly Element[],
  alike: Alike<Element>,
): Aligned<Element>[] {
  if (before.length === 0 && after.length === 0) return []
  const parts = diffArrays([...before], [...after], {
    comparator: (a, b) => alike.keyOf(a) === alike.keyOf(b),
    maxEditLength: mostEdits,
  })
  if (!parts) return pairUp(before, after, alike)
  const aligned: Aligned<Element>[] = []
  let gone: Element[] = []
  let come: Element[] = []
  let i = 0
  let j = 0
  const settle = () => {
    aligned.push(...pairUp(gone, come, alike))
    gone = []
    come = []
  }
  for (const { added, removed, value } of parts) {
    if (removed) gone.push(...before.slice(i, (i += value.length)))
    else if (added) come.push(...after.slice(j, (j += value.length)))
    else {
      settle()
      for (const _ of value) aligned.push({ from: before[i++]!, to: after[j++]! })
    }
  }
  settle()
  return aligned
}

/** Elements that went and elements that came at one place: those alike became one another, in order. */
function pairUp<Element>(
  gone: readonly Element[],
  come: readonly Element[],
  { likeness, replaces }: Alike<Element>,
): Aligned<Element>[] {
  const [only, other] = [gone[0], come[0]]
  if (gone.length === 1 && come.length === 1 && replaces(only!, other!))
    return [{ from: only!, to: other! }]
  const aligned: Aligned<Element>[] = []
  let j = 0
  for (const from of gone) {
    let best = -1
    let bestLikeness = leastAlike
    for (let k = j; k < Math.min(come.length, j + reach); k += 1) {
      const found = likeness(from, come[k]!)
      if (found > bestLikeness || (best < 0 && found >= leastAlike))
        [best, bestLikeness] = [k, found]
    }
    if (best < 0) {
      aligned.push({ from, to: null })
      continue
    }
    for (; j < best; j += 1) aligned.push({ from: null, to: come[j]! })
    aligned.push({ from, to: come[j++]! })
  }
  for (; j < come.length; j += 1) aligned.push({ from: null, to: come[j]! })
  return aligned
}
