import { isOn } from '../layout/read-formats.js'
import { childOf, type XmlElement } from '../layout/read-xml.js'

type Property = 'w:keepNext' | 'w:keepLines'

/** Whether a paragraph says so itself, and not its style: styles keep what belongs together. */
export function keepsItself(paragraph: XmlElement | undefined, property: Property): boolean {
  const own = childOf(childOf(paragraph, 'w:pPr'), property)
  return own !== undefined && isOn(own)
}

/** The text of a paragraph that says of itself whether it is kept with the next, or its lines together. */
export function kept(text: string, property: Property, value: boolean): string {
  const written = value ? `<${property}/>` : `<${property} w:val="false"/>`
  const own = new RegExp(`<${property}(?: [^>]*)?/>`)
  const [properties] = /<w:pPr>.*?<\/w:pPr>/s.exec(text) ?? []
  if (properties === undefined)
    return text.replace(/^<w:p(?: [^>]*)?>/, (tag) => `${tag}<w:pPr>${written}</w:pPr>`)
  if (own.test(properties)) return text.replace(own, written)
  // After the style, and after `w:keepNext` (ECMA-376, 17.3.1.26).
  return text.replace(
    /<w:pPr>(?:<w:pStyle [^>]*\/>)?(?:<w:keepNext(?: [^>]*)?\/>)?/,
    (before) => before + written,
  )
}

/** The text of a table in which rows are kept with the next, or not, from one up to another. */
export function keptRows(text: string, from: number, to: number, value: boolean): string {
  let row = -1
  return text.replace(/<w:tr>.*?<\/w:tr>/gs, (one) => {
    row += 1
    if (row < from || row >= to) return one
    return one.replace(/<w:p>.*?<\/w:p>/gs, (paragraph) => kept(paragraph, 'w:keepNext', value))
  })
}
