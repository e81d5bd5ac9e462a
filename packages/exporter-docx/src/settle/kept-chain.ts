import type { LaidSection } from '../layout/page-layout.js'
import { filledEnough, type PageFault } from '../layout/page-faults.js'
import type { XmlElement } from '../layout/read-xml.js'
import type { ElementTexts } from './element-texts.js'
import { kept, keptRows } from './keeping.js'
import { mayPartTable } from './may-part.js'

/**
 * The last lines of a chapter with more of what stands before them, from the latest place that gives them
 * company: each is kept with the next, so that it goes on to be so when the text changes. Where nothing else
 * helps, a short table gives way to them.
 */
export function* keptChains(
  texts: ElementTexts,
  laid: LaidSection,
  fault: PageFault,
): Generator<XmlElement[]> {
  const { slabs, elements } = laid
  const mayEnd = (at: number) => {
    const { of, mayStartPage } = slabs[at]!
    return mayStartPage && (elements[of]!.name === 'w:tbl' || slabs[at - 1]!.of !== of)
  }
  for (const at of placesBefore(laid, fault))
    if (mayEnd(at)) yield keptFrom(texts, laid, at, fault.slab)
  for (const at of placesBefore(laid, fault))
    if (mayPartTable(laid, at, 3)) yield keptFrom(texts, laid, at, fault.slab)
}

/** Where the page before could end, from its foot up to where it would be too empty. */
function* placesBefore(
  { placed, room }: LaidSection,
  { page, slab }: PageFault,
): Generator<number> {
  for (let at = slab - 1; at > 0; at--) {
    const before = placed[at - 1]!
    if (before.page !== page - 1 || before.filled / room(before.page) < filledEnough) return
    yield at
  }
}

/** The elements with what stands from one slab up to another kept together, and parted from what is before. */
function keptFrom(
  texts: ElementTexts,
  { slabs, elements }: LaidSection,
  from: number,
  to: number,
): XmlElement[] {
  return elements.map((element, of) => {
    if (of < slabs[from]!.of || of > slabs[to]!.of) return element
    const start = slabs.findIndex((each) => each.of === of)
    const end = slabs.findLastIndex((each) => each.of === of)
    if (element.name === 'w:tbl')
      return texts.rewritten(element, (text) => {
        const row = Math.max(from - start, 0)
        const parted = keptRows(text, row - 1, row, false)
        return keptRows(parted, row, Math.min(to, end + 1) - start, true)
      })
    if (element.name !== 'w:p') return element
    return texts.rewritten(element, (text) => {
      const whole = end > start && start < to ? kept(text, 'w:keepLines', true) : text
      return end < to ? kept(whole, 'w:keepNext', true) : whole
    })
  })
}
