import { attribute, childOf, type XmlElement } from './read-xml.js'

export interface Section {
  readonly elements: readonly XmlElement[]
  readonly properties: XmlElement | undefined
}

/** A section ends with the paragraph that holds its properties; the last with the body. */
export function sectionsOf(body: XmlElement | undefined): Section[] {
  const sections: Section[] = []
  let elements: XmlElement[] = []
  for (const element of (body?.children ?? []).flatMap(unwrapped)) {
    if (element.name === 'w:sectPr') {
      sections.push({ elements, properties: element })
      elements = []
      continue
    }
    const properties = childOf(childOf(element, 'w:pPr'), 'w:sectPr')
    // docx puts the properties of a section into a paragraph of its own.
    elements.push(element)
    if (properties) {
      sections.push({ elements, properties })
      elements = []
    }
  }
  return sections
}

/** What stands in a content control, such as the lines of contents; its marks are written with the first and the last. */
export function unwrapped(element: XmlElement): XmlElement[] {
  if (element.name !== 'w:sdt') return [element]
  const inside = (childOf(element, 'w:sdtContent')?.children ?? []).flatMap(unwrapped)
  const [first, last] = [inside[0], inside.at(-1)]
  if (!first || !last) return [element]
  first.from = element.from
  last.to = element.to
  return inside
}

/** Whether the pages of a section lie on their side, as the paragraph says that ends it. */
export function isTurned(elements: readonly XmlElement[]): boolean {
  const properties = childOf(childOf(elements.at(-1), 'w:pPr'), 'w:sectPr')
  const size = childOf(properties, 'w:pgSz')
  return size !== undefined && attribute(size, 'w:orient') === 'landscape'
}
