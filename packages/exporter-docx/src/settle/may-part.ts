import type { LaidSection } from '../layout/page-layout.js'
import { childOf } from '../layout/read-xml.js'
import { holdsDrawing } from './chart-units.js'
import { keepsItself } from './keeping.js'

/** Lines or rows of what is kept whole that stand on each of two pages, when it gives way. */
export interface Parting {
  readonly lines: number
  readonly rows: number
}

/** Whether a page may end before a slab, of what is kept together with the one before for its own sake. */
export function mayPart(laid: LaidSection, i: number, { lines, rows }: Parting): boolean {
  const { slabs, elements } = laid
  const [before, one] = [slabs[i - 1]!, slabs[i]!]
  const element = elements[before.of]!
  if (one.of !== before.of)
    // A box goes on: so much of it stands on each page.
    return (
      element.name === 'w:p' &&
      keepsItself(element, 'w:keepNext') &&
      !holdsDrawing(element) &&
      (!one.joined || linesOfBox(laid, i, lines))
    )
  if (element.name === 'w:tbl') return mayPartTable(laid, i, rows)
  return element.name === 'w:p' && !one.mayStartPage && linesOfBox(laid, i, lines)
}

/** The same for a row of a table, with so many rows on both sides. */
export function mayPartTable({ slabs, elements }: LaidSection, i: number, least: number): boolean {
  const { of } = slabs[i]!
  const element = elements[of]!
  if (element.name !== 'w:tbl' || slabs[i - 1]!.of !== of) return false
  const start = slabs.findIndex((slab) => slab.of === of)
  const end = slabs.findLastIndex((slab) => slab.of === of)
  const head = slabs.slice(start, end + 1).filter(({ repeated }) => repeated === 0).length
  const row = element.children.filter(({ name }) => name === 'w:tr')[i - 1 - start]
  const keeps = keepsItself(childOf(childOf(row, 'w:tc'), 'w:p'), 'w:keepNext')
  return keeps && i - start - head >= least && end + 1 - i >= least
}

/** Whether so many lines of a paragraph, or of the box that it is in, stand before and after a place. */
function linesOfBox({ slabs }: LaidSection, at: number, least: number): boolean {
  const goesOn = (i: number) => slabs[i]!.of === slabs[i - 1]!.of || slabs[i]!.joined
  let from = at
  while (from > 0 && goesOn(from)) from--
  let to = at + 1
  while (to < slabs.length && goesOn(to)) to++
  return at - from >= least && to - at >= least
}
