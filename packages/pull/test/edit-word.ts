import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** A Word file whose paragraphs are changed as an editor’s program changes them. */
export interface WordFile {
  /** The XML of the paragraph that says this. */
  paragraph(says: string): string
  /** Replaces words inside the runs of the document. */
  type(over: string, typed: string): void
  replace(says: string, xml: string): void
  remove(says: string): void
  insertAfter(says: string, xml: string): void
  insertBefore(says: string, xml: string): void
  part(name: string, change: (xml: string) => string): void
  add(name: string, xml: string): void
  rename(from: string, to: string): void
  bytes(): Uint8Array
}

const paragraphs = /<w:p(?: [^>]*)?>(?:(?!<\/w:p>).)*<\/w:p>/gs

export function wordFile(bytes: Uint8Array): WordFile {
  const parts = unzipSync(bytes)
  const main = 'word/document.xml'
  const document = () => strFromU8(parts[main]!)
  const write = (xml: string) => {
    parts[main] = strToU8(xml)
  }
  const paragraph = (says: string): string => {
    const found = (document().match(paragraphs) ?? []).filter((xml) => textOf(xml).includes(says))
    // What the contents list stands again in the text.
    const [only] = found.filter((xml) => !/w:val="T(?:OC|ableof)/i.test(xml))
    if (only === undefined) throw new Error(`no paragraph says ${says}`)
    return only
  }
  const replace = (says: string, xml: string) => {
    const old = paragraph(says)
    const at = document().indexOf(old)
    write(document().slice(0, at) + xml + document().slice(at + old.length))
  }
  return {
    paragraph,
    replace,
    type: (over, typed) => {
      const old = paragraph(over)
      const changed = old.replace(escaped(over), escaped(typed))
      if (changed === old) throw new Error(`${over} is in several runs`)
      replace(over, changed)
    },
    remove: (says) => replace(says, ''),
    insertAfter: (says, xml) => replace(says, paragraph(says) + xml),
    insertBefore: (says, xml) => replace(says, xml + paragraph(says)),
    part: (name, change) => {
      parts[name] = strToU8(change(strFromU8(parts[name]!)))
    },
    add: (name, xml) => {
      parts[name] = strToU8(xml)
    },
    rename: (from, to) => {
      parts[to] = parts[from]!
      delete parts[from]
    },
    bytes: () => zipSync(parts),
  }
}

/** A paragraph of plain text. */
export function plainParagraph(text: string, style = ''): string {
  const properties = style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
}

/** The same paragraph, style and list, with other content and no bookmarks. */
export function likeParagraph(xml: string, text: string): string {
  const properties = /<w:pPr>.*?<\/w:pPr>/s.exec(xml)?.[0] ?? ''
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text]) => text!)
    .join('')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
}

export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
