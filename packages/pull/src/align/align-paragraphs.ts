import { diffArrays } from 'diff'
import type { Anchor, EditedParagraph } from '../word/edited-document.js'
import { likeness } from './likeness.js'
import { range } from './range.js'
import { longestRun } from './longest-run.js'

/** Which paragraph of the report as it was exported each paragraph of the edited file is. */
export interface Alignment {
  /** By the place in the edited file; absent for what is new. */
  readonly baseOf: ReadonlyMap<number, number>
  /** Paragraphs of the edited file that stand in their order; the others with one were moved. */
  readonly stayed: ReadonlySet<number>
  /** Paragraphs of the export that the text of an edited one comes from, itself among them. */
  readonly originsOf: ReadonlyMap<number, readonly number[]>
}

/** Less than this of their words in common, and two paragraphs are not one. */
const leastInPlace = 0.4
const leastElsewhere = 0.6

export function alignParagraphs(
  base: readonly EditedParagraph[],
  edited: readonly EditedParagraph[],
): Alignment {
  const baseOf = new Map<number, number>()
  const taken = new Set<number>()
  const pair = (at: number, of: number): void => {
    baseOf.set(at, of)
    taken.add(of)
  }
  const origins = byAnchors(base, edited, pair)
  byEqualText(base, edited, { baseOf, taken, pair })
  inGaps(base, edited, { baseOf, taken, pair })
  elsewhere(base, edited, { baseOf, taken, pair })
  for (const [at, of] of baseOf) origins.set(at, [...new Set([of, ...(origins.get(at) ?? [])])])
  const pairs = [...baseOf].toSorted(([a], [b]) => a - b)
  const stayed = new Set(longestRun(pairs).map(([at]) => at))
  return { baseOf, stayed, originsOf: origins }
}

interface Pairing {
  readonly baseOf: ReadonlyMap<number, number>
  readonly taken: ReadonlySet<number>
  pair(at: number, of: number): void
}

const keyOf = ({ section, from }: Anchor) => `${section}_${from}`

/** By the bookmarks around their text. Of several with the same, as after a split, the one that has most of the text. */
function byAnchors(
  base: readonly EditedParagraph[],
  edited: readonly EditedParagraph[],
  pair: (at: number, of: number) => void,
): Map<number, number[]> {
  const places = new Map(
    base.flatMap(({ anchors }, i) => anchors.map((one) => [keyOf(one), i] as const)),
  )
  const frames = new Map(base.flatMap((one, i) => one.frames.map((name) => [name, i] as const)))
  const origins = new Map<number, number[]>()
  const claims = new Map<number, number[]>()
  edited.forEach(({ anchors, frames: named }, at) => {
    const named1 = named.flatMap((name) => frames.get(name) ?? [])
    const found = [...anchors.flatMap((one) => places.get(keyOf(one)) ?? []), ...named1]
    if (found.length > 0) origins.set(at, found)
    const own = [
      ...anchors.filter(({ isCopy }) => !isCopy).flatMap((one) => places.get(keyOf(one)) ?? []),
      ...named1,
    ]
    for (const of of own) claims.set(of, [...(claims.get(of) ?? []), at])
  })
  const used = new Set<number>()
  for (const [of, claiming] of claims) {
    const free = claiming.filter(
      (at) => !used.has(at) && (edited[at]!.text !== '' || edited[at]!.around === 'table'),
    )
    const best = free.toSorted(
      (a, b) => shared(edited[b]!.text, base[of]!.text) - shared(edited[a]!.text, base[of]!.text),
    )[0]
    if (best === undefined) continue
    // Of paragraphs that were merged, the one that most of the text comes from.
    used.add(best)
    pair(best, of)
  }
  return origins
}

/** How much of what a paragraph said is in another: halves of one that is split are alike by that. */
function shared(part: string, whole: string): number {
  return likeness(part, whole) * Math.max(part.length, 1)
}

/** In order, where they say the same. */
function byEqualText(
  base: readonly EditedParagraph[],
  edited: readonly EditedParagraph[],
  { baseOf, taken, pair }: Pairing,
): void {
  let at = 0
  let of = 0
  const key = ({ around, text }: EditedParagraph) => `${around === 'contents' ? 'c' : ''}${text}`
  for (const { count, added, removed } of diffArrays(base.map(key), edited.map(key))) {
    if (!added && !removed)
      for (let i = 0; i < count; i++)
        if (!baseOf.has(at + i) && !taken.has(of + i)) pair(at + i, of + i)
    if (!removed) at += count
    if (!added) of += count
  }
}

/** Between two that are known, by what they have in common (Needleman and Wunsch, 1970). */
function inGaps(
  base: readonly EditedParagraph[],
  edited: readonly EditedParagraph[],
  pairing: Pairing,
): void {
  const known = longestRun([...pairing.baseOf].toSorted(([a], [b]) => a - b))
  let [lastAt, lastOf] = [-1, -1]
  for (const [at, of] of [...known, [edited.length, base.length] as const]) {
    const left = range(lastOf + 1, of).filter((i) => !pairing.taken.has(i))
    const right = range(lastAt + 1, at).filter((i) => !pairing.baseOf.has(i))
    if (left.length > 0 && right.length > 0) pairUp(base, edited, { left, right }, pairing)
    ;[lastAt, lastOf] = [at, of]
  }
}

function pairUp(
  base: readonly EditedParagraph[],
  edited: readonly EditedParagraph[],
  { left, right }: { left: readonly number[]; right: readonly number[] },
  { pair }: Pairing,
): void {
  // One that was rewritten whole stands where it stood.
  if (left.length === 1 && right.length === 1 && sameKind(base[left[0]!]!, edited[right[0]!]!)) {
    if (likeness(base[left[0]!]!.text, edited[right[0]!]!.text) >= leastInPlace / 2)
      pair(right[0]!, left[0]!)
    return
  }
  if (left.length * right.length > 250_000) return
  const scores = left.map((of) =>
    right.map((at) => {
      const alike = likeness(base[of]!.text, edited[at]!.text)
      return alike >= leastInPlace ? alike - (sameKind(base[of]!, edited[at]!) ? 0 : 0.1) : 0
    }),
  )
  const best = Array.from({ length: left.length + 1 }, () =>
    Array<number>(right.length + 1).fill(0),
  )
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--)
      best[i]![j] = Math.max(
        best[i + 1]![j]!,
        best[i]![j + 1]!,
        scores[i]![j]! > 0 ? scores[i]![j]! + best[i + 1]![j + 1]! : 0,
      )
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const score = scores[i]![j]!
    if (score > 0 && best[i]![j] === score + best[i + 1]![j + 1]!) pair(right[j++]!, left[i++]!)
    else if (best[i]![j] === best[i + 1]![j]) i++
    else j++
  }
}

/** What was moved and lost its bookmark. */
function elsewhere(
  base: readonly EditedParagraph[],
  edited: readonly EditedParagraph[],
  { baseOf, taken, pair }: Pairing,
): void {
  const left = base.flatMap(({ anchors }, i) => (anchors.length > 0 && !taken.has(i) ? [i] : []))
  if (left.length === 0) return
  edited.forEach(({ text }, at) => {
    if (baseOf.has(at) || text.length < 20) return
    const found = left
      .filter((of) => !taken.has(of))
      .map((of) => ({ of, alike: likeness(base[of]!.text, text) }))
      .toSorted((a, b) => b.alike - a.alike)[0]
    if (found && found.alike >= leastElsewhere) pair(at, found.of)
  })
}

function sameKind(a: EditedParagraph, b: EditedParagraph): boolean {
  return a.around === b.around && a.form.is === b.form.is
}
