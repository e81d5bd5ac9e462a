import type { Parsed } from '@inspectorate/core'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import type { PrintedFigure } from '@inspectorate/publication'
import { readable } from '../readable.js'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** The bound figures of a page: `<data>` in links to how they were calculated. */
export function readHtmlFigures(bytes: Uint8Array): Parsed<readonly PrintedFigure[]> {
  return readable('an HTML page in UTF-8', () => {
    const page = parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    const elements = [...elementsOf(page)]
    const references = new Map(
      elements.flatMap((element) => {
        const reference = attribute(element, 'data-reference')
        return reference === undefined ? [] : [[attribute(element, 'id'), reference] as const]
      }),
    )
    return elements.flatMap((element): PrintedFigure[] => {
      const link = element.parentNode
      if (element.tagName !== 'data' || !link || !('attrs' in link)) return []
      const id = attribute(link, 'href')?.replace(/^#/, '') ?? ''
      const place = attribute(link, 'id') ?? ''
      const use = Number(place.slice(id.length + 1))
      return [{ reference: references.get(id) ?? id, use, text: textOf(element) }]
    })
  })
}

function* elementsOf(node: Node): Generator<Element> {
  if ('tagName' in node) yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child)
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value
}

function textOf(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}
