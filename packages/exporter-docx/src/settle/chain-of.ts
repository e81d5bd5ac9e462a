import { fillPages } from '../layout/fill-pages.js'
import type { LaidSection } from '../layout/page-layout.js'

/** What is kept together around a slab, from and up to. */
export function chainOf({ slabs }: LaidSection, slab: number): readonly [number, number] {
  let from = slab
  while (from > 0 && !slabs[from]!.mayStartPage) from--
  let to = slab + 1
  while (to < slabs.length && !slabs[to]!.mayStartPage) to++
  return [from, to]
}

/** The first slab that does not fit on the page of the slab before `next`. */
export function endOfPage({ slabs, placed, room, notesHeight }: LaidSection, next: number): number {
  const { page } = placed[next - 1]!
  const first = placed.findIndex((one) => one.page === page)
  const trial = fillPages(slabs.slice(first), () => room(page), notesHeight)
  const at = trial.findIndex((one) => one.page > 0)
  return at < 0 ? slabs.length : first + at
}
