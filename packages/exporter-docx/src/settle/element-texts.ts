import { attribute, childOf, readXml, type XmlElement } from '../layout/read-xml.js'
import { unwrapped } from '../layout/sections-of.js'

/** Elements of a document with the text that each is written as. */
export interface ElementTexts {
  textOf(element: XmlElement): string
  isRewritten(element: XmlElement): boolean
  /** The element as another text. */
  rewritten(element: XmlElement, rewrite: (text: string) => string): XmlElement
}

export function elementTexts(document: string): ElementTexts {
  const others = new WeakMap<XmlElement, string>()
  const textOf = (element: XmlElement): string =>
    others.get(element) ?? document.slice(element.from, element.to)
  return {
    textOf,
    isRewritten: (element) => others.has(element),
    rewritten(element, rewrite) {
      const text = rewrite(textOf(element))
      const [other] = readXml(text).children.flatMap(unwrapped)
      others.set(other!, text)
      return other!
    },
  }
}

/** The id of a paragraph’s style. */
export function styleOf(element: XmlElement | undefined): string | undefined {
  const named = element && childOf(childOf(element, 'w:pPr'), 'w:pStyle')
  return named && attribute(named, 'w:val')
}
