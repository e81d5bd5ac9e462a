import { childOf, plainTextOf, type XmlElement } from '../layout/read-xml.js'
import { holdsDrawing } from './chart-units.js'
import { styleOf } from './element-texts.js'
import { keepsItself } from './keeping.js'

const inList = new Set(['ListBullet', 'ListNumber', 'ListContinue'])
const plain = new Set(['Normal', 'BodyAfterBox', 'Note'])

/** Where text that begins at a place ends: a paragraph, or a list with its introduction; null for other things. */
export function textUnitAfter(elements: readonly XmlElement[], from: number): number | null {
  if (isOf(elements[from], plain))
    return announces(elements[from]!) ? endOfList(elements, from + 1) : from + 1
  const end = endOfList(elements, from)
  return end > from ? end : null
}

/** Where text that ends before a place begins. */
export function textUnitBefore(elements: readonly XmlElement[], end: number): number | null {
  let from = end
  while (isOf(elements[from - 1], inList)) from--
  if (from === end) return isOf(elements[end - 1], plain) ? end - 1 : null
  const before = elements[from - 1]
  return isOf(before, plain) && announces(before!) ? from - 1 : from
}

function endOfList(elements: readonly XmlElement[], from: number): number {
  let end = from
  while (isOf(elements[end], inList)) end++
  return end
}

function isOf(element: XmlElement | undefined, styles: ReadonlySet<string>): boolean {
  return (
    element !== undefined &&
    styles.has(styleOf(element) ?? '') &&
    !keepsItself(element, 'w:keepNext') &&
    !childOf(childOf(element, 'w:pPr'), 'w:sectPr') &&
    !holdsDrawing(element)
  )
}

/** A list belongs to the colon before it. */
function announces(element: XmlElement): boolean {
  return wordsOf(element).trimEnd().endsWith(':')
}

export function wordsOf(element: XmlElement): string {
  return element.name === 'w:t' ? plainTextOf(element) : element.children.map(wordsOf).join('')
}
