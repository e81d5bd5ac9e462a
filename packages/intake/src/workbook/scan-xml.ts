import { malformed, WorkbookFault } from './workbook-fault.js'

/** What an XML part tells, in its order. Names come without their namespace prefix. */
export type XmlEvent =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: XmlAttributes }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }

export type XmlAttributes = Readonly<Record<string, string>>

/** Longest tag, text or comment; a cell of Excel holds 32,767 characters. */
const longestToken = 1_000_000
const deepest = 64
const lawfulName = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/
const entityTexts: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

/**
 * The elements and texts of XML that comes in pieces, as they complete. Checks that it is
 * well-formed. Document types and entities of their own are refused: workbooks have none, and both
 * are ways to exhaust a reader.
 */
export function* scanXml(pieces: Iterable<string>, part: string): Generator<XmlEvent> {
  const open: string[] = []
  let waiting = ''
  let roots = 0
  for (const piece of pieces) {
    waiting += piece
    let at = 0
    for (;;) {
      const end = tokenEnd(waiting, at, part)
      if (end < 0) break
      const token = waiting.slice(at, end)
      at = end
      if (token[0] !== '<') {
        if (open.length > 0) yield { kind: 'text', text: unescaped(token, part) }
        else if (!/^[\s\uFEFF]*$/.test(token)) throw malformed(`text outside the root of ${part}`)
      } else if (token.startsWith('<![CDATA[')) {
        yield { kind: 'text', text: token.slice(9, -3) }
      } else if (token.startsWith('<!--') || token.startsWith('<?')) {
        continue
      } else if (token.startsWith('</')) {
        const name = token.slice(2, -1).trim()
        if (open.pop() !== name) throw malformed(`tags of ${part} that do not match`)
        yield { kind: 'close', name: localName(name) }
      } else {
        const { name, attributes, empty } = readTag(token, part)
        if (open.length === 0 && ++roots > 1) throw malformed(`two roots in ${part}`)
        yield { kind: 'open', name: localName(name), attributes }
        if (empty) yield { kind: 'close', name: localName(name) }
        else if (open.push(name) > deepest) throw malformed(`${part} nested too deep`)
      }
    }
    waiting = waiting.slice(at)
    if (waiting.length > longestToken)
      throw new WorkbookFault('unsafe-file', `an endless tag or text in ${part}`, 'a cell’s length')
  }
  if (open.length > 0 || roots === 0 || waiting.trim() !== '') throw malformed(`no end of ${part}`)
}

/** Where the token that begins at `at` ends; -1 when it is not complete. */
function tokenEnd(text: string, at: number, part: string): number {
  if (at >= text.length) return -1
  if (text[at] !== '<') return text.indexOf('<', at)
  const after = (mark: string, from: number) => {
    const found = text.indexOf(mark, from)
    return found < 0 ? -1 : found + mark.length
  }
  if (text.startsWith('<!--', at)) return after('-->', at + 4)
  if (text.startsWith('<![CDATA[', at)) return after(']]>', at + 9)
  if (text.startsWith('<?', at)) return after('?>', at + 2)
  if (text[at + 1] === '!') {
    if (text.length - at < 9) return -1
    throw new WorkbookFault(
      'unsafe-file',
      `a document type or entity in ${part}`,
      'XML as a spreadsheet program writes it',
    )
  }
  for (let i = at + 1; i < text.length; i++) {
    const character = text[i]
    if (character === '>') return i + 1
    if (character === '"' || character === "'") {
      i = text.indexOf(character, i + 1)
      if (i < 0) return -1
    }
  }
  return -1
}

function readTag(
  token: string,
  part: string,
): { name: string; attributes: XmlAttributes; empty: boolean } {
  const empty = token.endsWith('/>')
  const body = token.slice(1, empty ? -2 : -1)
  const name = /^[^\s]+/.exec(body)?.[0] ?? ''
  if (!lawfulName.test(name)) throw malformed(`a damaged tag in ${part}`)
  const attributes: Record<string, string> = {}
  const rest = body
    .slice(name.length)
    .replace(
      /\s+([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g,
      (_, key: string, double: string | undefined, single: string | undefined) => {
        const local = key.startsWith('xmlns') ? key : localName(key)
        // `id` and `r:id` stand side by side on a sheet’s entry: the prefixed one keeps its prefix’ place.
        const kept = key.includes(':') && local === 'id' ? 'relationship' : local
        attributes[kept] = unescaped(double ?? single ?? '', part)
        return ''
      },
    )
  if (rest.trim() !== '') throw malformed(`damaged attributes in ${part}`)
  return { name, attributes, empty }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function unescaped(text: string, part: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&([^;&]{0,12};)?/g, (_, found: string | undefined) => {
    const name = found?.slice(0, -1) ?? ''
    const named = Object.hasOwn(entityTexts, name) ? entityTexts[name] : undefined
    if (named !== undefined) return named
    const code = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name)
    const point = code ? Number.parseInt(code[1] ?? code[2]!, code[1] ? 16 : 10) : -1
    if (point < 1 || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff))
      throw malformed(`an unknown entity in ${part}`)
    return String.fromCodePoint(point)
  })
}
