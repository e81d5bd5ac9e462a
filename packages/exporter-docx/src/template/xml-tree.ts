import { escapeXml, xmlDeclaration } from '@inspectorate/office'
import { SaxesParser } from 'saxes'
import { ownPrefix, transitional } from './office-namespaces.js'

/** An element of an Office part, its namespaces resolved. */
export interface XmlNode {
  /** By the prefix that Word uses, such as `w:p`. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlNode | string)[]
}

/** A part as a tree, with the namespaces of the prefixes that its names have. */
export interface XmlTree {
  readonly root: XmlNode
  readonly namespaces: ReadonlyMap<string, string>
}

/**
 * Reads a part of an Office package whatever its prefixes, encoding and edition of the standard. Names come
 * with the prefixes and namespaces of what Word writes. Throws where it is not XML or declares a document type.
 */
export function readXmlTree(part: Uint8Array): XmlTree {
  const parser = new SaxesParser({ xmlns: true })
  const names = prefixesInUse()
  const top: Open = { name: '', attributes: {}, children: [] }
  const open = [top]
  const add = (text: string): void => void open.at(-1)?.children.push(text)
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => {
    throw new Error('a document type is declared')
  })
  parser.on('opentag', ({ uri, prefix, local, attributes, ns }) => {
    const element: Open = { name: names.nameOf(uri, prefix, local), attributes: {}, children: [] }
    for (const one of Object.values(attributes))
      if (one.prefix !== 'xmlns' && one.name !== 'xmlns')
        element.attributes[
          one.prefix === '' ? one.local : names.nameOf(one.uri, one.prefix, one.local)
        ] = namesPrefixes(one.local, uri, one.uri)
          ? names.listed(one.value, (given) => ns[given] ?? parser.resolve(given))
          : transitional(one.value)
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    const closed = open.pop()
    if (closed?.children.some((child) => typeof child !== 'string'))
      // Between elements stands only how the file was laid out.
      closed.children.splice(0, Infinity, ...closed.children.filter(isMeant))
  })
  parser.on('text', add)
  parser.on('cdata', add)
  parser.write(decoded(part)).close()
  const root = top.children.find((child) => typeof child !== 'string')
  if (!root) throw new Error('there is no element')
  return { root, namespaces: names.namespaces }
}

/** The tree as text in one form: namespaces at the root, double quotes, nothing between elements that was not. */
export function writeXmlTree({ root, namespaces }: XmlTree): string {
  const declared = Object.fromEntries(
    [...namespaces].map(([prefix, uri]) => [prefix === '' ? 'xmlns' : `xmlns:${prefix}`, uri]),
  )
  return xmlDeclaration + writeNode({ ...root, attributes: { ...declared, ...root.attributes } })
}

/** An element as text, without its namespaces. */
export function writeNode({ name, attributes, children }: XmlNode): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join('')
  const content = children
    .map((child) => (typeof child === 'string' ? escapeXml(child) : writeNode(child)))
    .join('')
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`
}

/** The text that stands in a node itself. */
export function textIn({ children }: XmlNode): string {
  return children.filter((child) => typeof child === 'string').join('')
}

/** The elements among the children of one. */
export function elementsIn({ children }: XmlNode): XmlNode[] {
  return children.filter((child) => typeof child !== 'string')
}

/** The node with its children rewritten, each before its own children are: none, one or many in its place. */
export function rewritten(
  node: XmlNode,
  rewrite: (child: XmlNode, parent: XmlNode) => readonly XmlNode[],
): XmlNode {
  return {
    ...node,
    children: node.children.flatMap((child): readonly (XmlNode | string)[] =>
      typeof child === 'string'
        ? [child]
        : rewrite(child, node).map((one) => rewritten(one, rewrite)),
    ),
  }
}

/** Whether the node or anything in it is what is sought. */
export function holds(node: XmlNode, isSought: (one: XmlNode) => boolean): boolean {
  return isSought(node) || elementsIn(node).some((child) => holds(child, isSought))
}

function isMeant(child: XmlNode | string): boolean {
  return typeof child !== 'string' || child.trim() !== ''
}

interface Open extends XmlNode {
  readonly attributes: Record<string, string>
  readonly children: (XmlNode | string)[]
}

/** Attributes of markup compatibility hold prefixes (ECMA-376, part 3). */
function namesPrefixes(attribute: string, elementUri: string, attributeUri: string): boolean {
  const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
  return (
    (attributeUri === compatibility && attribute !== 'ProcessContent') ||
    (elementUri === compatibility && attribute === 'Requires')
  )
}

function prefixesInUse() {
  const namespaces = new Map<string, string>()
  const prefixOf = (uri: string, given: string): string => {
    const own = ownPrefix(uri)
    // One that Word does not use keeps its own, if nothing else has that.
    let prefix = own ?? (given === '' ? 'ns' : given)
    while (namespaces.has(prefix) && namespaces.get(prefix) !== uri) prefix = `${prefix}x`
    namespaces.set(prefix, uri)
    return prefix
  }
  return {
    namespaces,
    nameOf(given: string, prefix: string, local: string): string {
      const uri = transitional(given)
      if (uri === '' || prefix === 'xml') return prefix === '' ? local : `${prefix}:${local}`
      const own = prefixOf(uri, prefix)
      return own === '' ? local : `${own}:${local}`
    },
    listed(value: string, resolve: (prefix: string) => string | undefined): string {
      return value
        .split(/\s+/)
        .flatMap((given) => {
          const uri = resolve(given)
          return uri === undefined ? [] : [prefixOf(transitional(uri), given)]
        })
        .join(' ')
    },
  }
}

/** Parts are in UTF-8 or UTF-16 (ECMA-376, part 2, 8.1.1.1). */
function decoded(part: Uint8Array): string {
  const [first, second] = part
  const encoding =
    (first === 0xff && second === 0xfe) || second === 0
      ? 'utf-16le'
      : (first === 0xfe && second === 0xff) || first === 0
        ? 'utf-16be'
        : 'utf-8'
  return new TextDecoder(encoding).decode(part)
}
