import type { DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node

/** The text of a page as people read it: without styles, scripts and drawings. */
export function textOf(node: Node): string {
  if (['style', 'script', 'svg'].includes(node.nodeName)) return ''
  if (node.nodeName === '#text' && 'value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

/** Every element of that name, in order. */
export function elementsIn(node: Node, name: string): Node[] {
  const own = node.nodeName === name ? [node] : []
  return 'childNodes' in node
    ? [...own, ...node.childNodes.flatMap((child) => elementsIn(child, name))]
    : own
}
