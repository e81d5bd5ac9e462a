import { page } from './page-shape.js'

const column = page.height - page.margins.top - page.margins.bottom

/**
 * Whether something that is about so high is kept on one page. What is higher than a page would be cut
 * off, so that only what is surely lower is kept whole; and a box of half a page would leave half a
 * page empty before it.
 */
export function staysWhole(height: number, shareOfPage: number): boolean {
  return height <= column * shareOfPage
}
