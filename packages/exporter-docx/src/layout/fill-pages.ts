import type { Slab } from './slab.js'

/** Pages of one section: the one on which each slab stands, from 0. */
export function fillPages(
  slabs: readonly Slab[],
  /** Height for text on a page of the section, from 0. */
  room: (page: number) => number,
  notesHeight: (ids: readonly string[], isFirst: boolean) => number,
): number[] {
  const pages: number[] = []
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
    if (height + own + notes + foot > room(page) + tolerance && !isTop) {
      first = breakBefore(slabs, i, first)
      page++
      height = 0
      notes = 0
      i = first
      pages.length = first
      continue
    }
    pages[i] = page
    height += own + below
    notes += foot
    i++
  }
  return pages
}

/** A twentieth of a point: sums of rounded heights. */
const tolerance = 1

/** Where the page before ends: at the last place before slab `i` at which it may. */
function breakBefore(slabs: readonly Slab[], i: number, first: number): number {
  for (let at = i; at > first; at--) if (slabs[at]!.mayStartPage) return at
  return i
}
