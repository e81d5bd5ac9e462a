import type { Slab } from './slab.js'

/** Where a slab stands. */
export interface PlacedSlab {
  /** Of its section, from 0. */
  readonly page: number
  /** How far the page is filled with it and the notes so far. */
  readonly filled: number
}

/** Pages of one section: where each slab stands. */
export function fillPages(
  slabs: readonly Slab[],
  /** Height for text on a page of the section, from 0. */
  room: (page: number) => number,
  notesHeight: (ids: readonly string[], isFirst: boolean) => number,
): PlacedSlab[] {
  const placed: PlacedSlab[] = []
  let page = 0
  let first = 0
  let height = 0
  let notes = 0
  for (let i = 0; i < slabs.length;) {
    const slab = slabs[i]!
    const isTop = i === first
    if (slab.mustStartPage && !isTop) {
      page++
      first = i
      height = 0
      notes = 0
      continue
    }
    const own =
      (isTop ? slab.repeated + slab.aboveAtTop : slab.above) +
      (isTop || !slab.joined ? slab.topEdge : 0) +
      slab.height
    // The lower border of a box stands where the next is of another; at the foot of a page it may hang.
    const below = slabs[i + 1]?.joined ? 0 : slab.bottomEdge
    const foot = slab.notes.length > 0 ? notesHeight(slab.notes, notes === 0) : 0
    if (height + own + below - slab.leading + notes + foot > room(page) + tolerance && !isTop) {
      first = breakBefore(slabs, i, first)
      page++
      height = 0
      notes = 0
      i = first
      placed.length = first
      continue
    }
    height += own + below
    notes += foot
    placed[i] = { page, filled: height + notes }
    i++
  }
  return placed
}

/** A twentieth of a point: sums of rounded heights. */
const tolerance = 1

/** Where the page before ends: at the last place before slab `i` at which it may. */
function breakBefore(slabs: readonly Slab[], i: number, first: number): number {
  for (let at = i; at > first; at--) if (slabs[at]!.mayStartPage) return at
  return i
}
