import type { LaidSection } from '../layout/page-layout.js'
import type { PageFault } from '../layout/page-faults.js'
import type { XmlElement } from '../layout/read-xml.js'
import { chainOf, endOfPage } from './chain-of.js'
import type { ElementTexts } from './element-texts.js'
import { kept, keptRows } from './keeping.js'
import { mayPart, type Parting } from './may-part.js'

/**
 * What is kept together and did not fit, parted where the page ends: a short table with rows on both
 * pages, a box with lines on both. What styles keep together, a heading or a caption with what it is of, stays.
 */
export function loosened(
  texts: ElementTexts,
  laid: LaidSection,
  { slab: next }: PageFault,
  least: Parting,
): XmlElement[] | null {
  const { slabs, elements } = laid
  const [from, to] = chainOf(laid, next)
  const breaks = new Set<number>()
  for (let i = from + 1; i < to; i++) if (mayPart(laid, i, least)) breaks.add(i)
  if (breaks.size === 0) return null
  const looser = slabs.map((one, i) => (breaks.has(i) ? { ...one, mayStartPage: true } : one))
  const at = endOfPage({ ...laid, slabs: looser }, next)
  if (!breaks.has(at)) return null
  const parted = new Set([slabs[at - 1]!.of, slabs[at]!.of])
  return elements.map((element, of) => {
    if (!parted.has(of)) return element
    const own = [...breaks].filter((i) => slabs[i]!.of === of || slabs[i - 1]!.of === of)
    return texts.rewritten(element, (text) => looserText(laid, of, own, text))
  })
}

function looserText(
  { slabs, elements }: LaidSection,
  of: number,
  breaks: readonly number[],
  text: string,
): string {
  const start = slabs.findIndex((one) => one.of === of)
  if (elements[of]!.name === 'w:tbl') {
    const rows = breaks.filter((i) => slabs[i]!.of === of).map((i) => i - start)
    return rows.reduce((loose, row) => keptRows(loose, row - 1, row, false), text)
  }
  const inside = breaks.some((i) => slabs[i]!.of === of && i > start)
  const after = breaks.some((i) => slabs[i]!.of !== of)
  const linesLoose = inside ? kept(text, 'w:keepLines', false) : text
  return after ? kept(linesLoose, 'w:keepNext', false) : linesLoose
}
