import { page } from './page-shape.js'

/** Height of the text on a page that stands upright, and on one that lies on its side. */
export const heights = {
  upright: page.height - page.margins.top - page.margins.bottom,
  onItsSide: page.width - page.margins.top - page.margins.bottom,
} as const

/**
 * Whether something that is about so high is kept on one page. What is higher than a page would be cut
 * off, so that only what is surely lower is kept whole; and a box of half a page would leave half a
 * page empty before it.
 */
export function staysWhole(
  height: number,
  shareOfPage: number,
  ofPage: number = heights.upright,
): boolean {
  return height <= ofPage * shareOfPage
}
