/** An element of a part that Word or we wrote. */
export interface XmlElement {
  readonly name: string
  /** Attributes as they are written. */
  readonly written: string
  readonly children: XmlElement[]
  /** Of elements without others in them. */
  text: string
  /** Where it stands in the part. */
  from: number
  to: number
}

/**
 * The elements of a part in order. Comments and instructions are passed over, and text beside
 * elements, which is only space in these parts.
 */
export function readXml(xml: string): XmlElement {
  const root: XmlElement = {
    name: '',
    written: '',
    children: [],
    text: '',
    from: 0,
    to: xml.length,
  }
  const open: XmlElement[] = [root]
  let at = xml.indexOf('<')
  while (at >= 0) {
    const parent = open[open.length - 1]!
    if (xml.startsWith('<!--', at)) {
      at = xml.indexOf('<', xml.indexOf('-->', at))
      continue
    }
    const end = xml.indexOf('>', at)
    if (end < 0) break
    const first = xml.charCodeAt(at + 1)
    if (first === slash) {
      if (open.length > 1) open.pop()!.to = end + 1
    } else if (first !== question && first !== exclamation) {
      const closed = xml.charCodeAt(end - 1) === slash
      const tag = xml.slice(at + 1, closed ? end - 1 : end)
      const space = tag.search(/\s/)
      const element: XmlElement = {
        name: space < 0 ? tag : tag.slice(0, space),
        written: space < 0 ? '' : tag.slice(space),
        children: [],
        text: '',
        from: at,
        to: end + 1,
      }
      parent.children.push(element)
      if (!closed) open.push(element)
    }
    at = xml.indexOf('<', end)
    if (at > end + 1 && first !== slash) open[open.length - 1]!.text = xml.slice(end + 1, at)
  }
  return root
}

const slash = 47
const question = 63
const exclamation = 33

/** An attribute as it is written; undefined without it. */
export function attribute({ written }: XmlElement, name: string): string | undefined {
  const at = written.indexOf(` ${name}="`)
  if (at < 0) return undefined
  const from = at + name.length + 3
  return written.slice(from, written.indexOf('"', from))
}

/** An attribute as a number; undefined where it is none. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  const written = element && attribute(element, name)
  const number = written === undefined ? Number.NaN : Number(written)
  return Number.isFinite(number) ? number : undefined
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name)
}

/** Text with its entities undone. */
export function plainTextOf({ text }: XmlElement): string {
  return withoutEntities(text)
}

export function withoutEntities(text: string): string {
  return text.includes('&')
    ? text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
        hex || decimal
          ? String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10))
          : (entities[name as string] ?? whole),
      )
    : text
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}
