import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'
import { columnLetters } from '@inspectorate/office'

// Reads a spreadsheet without the code that wrote it: the parts by fflate, their XML by
// fast-xml-parser, which must find it well formed.

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
}

export interface OpenedCell {
  readonly ref: string
  readonly type: string
  readonly value: string | undefined
  readonly formula: string | undefined
  readonly style: string
  /** As a reader sees it. */
  readonly text: string
  readonly link: string | undefined
}

interface OpenedSheet {
  readonly name: string
  readonly element: Element
  readonly cells: ReadonlyMap<string, OpenedCell>
  /** Style of each row, from the first. */
  readonly rows: readonly string[]
}

export interface Opened {
  readonly parts: ReadonlyMap<string, string>
  readonly sheets: readonly OpenedSheet[]
  readonly names: readonly Readonly<Record<string, string>>[]
  readonly ranges: readonly Readonly<Record<string, string>>[]
  readonly styles: ReadonlyMap<string, Element>
  sheet(name: string): OpenedSheet
  part(name: string): Element
}

export function opened(bytes: Uint8Array): Opened {
  const parts = new Map(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
  )
  const part = (name: string): Element => parsed(parts.get(name)!)
  const content = part('content.xml')
  const sheets = all(content, 'table:table').map(openedSheet)
  const styles = [...all(content, 'style:style'), ...all(part('styles.xml'), 'style:style')]
  return {
    parts,
    part,
    sheets,
    names: all(content, 'table:named-range').map(({ attributes }) => attributes),
    ranges: all(content, 'table:database-range').map(({ attributes }) => attributes),
    styles: new Map(styles.map((style) => [style.attributes['style:name']!, style])),
    sheet: (name) => sheets.find((sheet) => sheet.name === name)!,
  }
}

/** Every element of that name below `element`, in the order of the document. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return child.name === name ? [child, ...all(child, name)] : all(child, name)
  })
}

/** Text as OpenDocument reads it: white space collapsed, then its elements for spaces and tabs. */
function textOf(element: Element | string): string {
  if (typeof element === 'string') return element.replace(/[ \t\r\n]+/g, ' ')
  if (element.name === 'text:s') return ' '.repeat(Number(element.attributes['text:c'] ?? 1))
  if (element.name === 'text:tab') return '\t'
  return element.children.map(textOf).join('')
}

function openedSheet(element: Element): OpenedSheet {
  const rows = all(element, 'table:table-row')
  const cells = rows.flatMap((row, y) =>
    all(row, 'table:table-cell').map((cell, x) => openedCell(cell, `${columnLetters(x)}${y + 1}`)),
  )
  return {
    name: element.attributes['table:name']!,
    element,
    cells: new Map(cells.map((cell) => [cell.ref, cell])),
    rows: rows.map(({ attributes }) => attributes['table:style-name']!),
  }
}

function openedCell(cell: Element, ref: string): OpenedCell {
  return {
    ref,
    type: cell.attributes['office:value-type']!,
    value: cell.attributes['office:value'],
    formula: cell.attributes['table:formula'],
    style: cell.attributes['table:style-name']!,
    text: all(cell, 'text:p')
      .map((paragraph) => textOf(paragraph).replace(/^ (?=\S)/, ''))
      .join('\n'),
    link: all(cell, 'text:a')[0]?.attributes['xlink:href'],
  }
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  htmlEntities: true,
})

function parsed(xml: string): Element {
  const fault = XMLValidator.validate(xml)
  if (fault !== true) throw new Error(`not well formed: ${fault.err.msg}`)
  const nodes: Node[] = parser.parse(xml)
  const root = nodes.map(elementOf).find((node) => typeof node !== 'string')
  if (root === undefined || typeof root === 'string') throw new Error('no root element')
  return root
}

/** As fast-xml-parser gives it: attributes under `:@`, children under the element’s name. */
interface Node {
  readonly '#text'?: string
  readonly ':@'?: Readonly<Record<string, string>>
}

function elementOf(node: Node): Element | string {
  if (node['#text'] !== undefined) return node['#text']
  const [name, children] = Object.entries(node).find(([key]) => key !== ':@') as [string, Node[]]
  return { name, attributes: node[':@'] ?? {}, children: children.map(elementOf) }
}
