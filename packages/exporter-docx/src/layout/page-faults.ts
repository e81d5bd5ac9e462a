import type { LaidSection } from './page-layout.js'

/** A page that a publishing team would not let pass. */
export interface PageFault {
  /** Half empty: what follows did not fit. Nearly empty: the last lines of a chapter, alone. */
  readonly kind: 'half-empty' | 'nearly-empty'
  /** Of the section, from 0. */
  readonly page: number
  /** How far it is filled. */
  readonly share: number
  /** The first slab of the next page where it is half empty, of its own where it is nearly empty. */
  readonly slab: number
}

/** A page that goes on over the next should be filled at least so far. */
export const filledEnough = 0.6
/** So much of a chapter may stand alone on its last page. */
const worthPage = 0.15

/** The pages of a section that are less full than they should be, in order. */
export function pageFaults({ slabs, placed, room }: LaidSection): PageFault[] {
  let first = 0
  return placed.flatMap(({ page, filled }, i): PageFault[] => {
    const next = placed[i + 1]
    if (next?.page === page) return []
    const begins = first
    first = i + 1
    const share = filled / room(page)
    if (next && !slabs[i + 1]!.mustStartPage)
      return share < filledEnough ? [{ kind: 'half-empty', page, share, slab: i + 1 }] : []
    // A chapter may be short as a whole.
    return share < worthPage && page > 0 && !slabs[begins]!.mustStartPage
      ? [{ kind: 'nearly-empty', page, share, slab: begins }]
      : []
  })
}
