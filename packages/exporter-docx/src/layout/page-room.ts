import type { DocumentBook } from './document-book.js'
import { heightOfParagraphs, layOutParagraph } from './lay-out-paragraph.js'
import { readParagraph } from './read-paragraph.js'
import { attribute, childOf, numberOf, readXml, type XmlElement } from './read-xml.js'

/** Headers and footers by their relationships; a section without its own has those before it. */
export interface Running {
  readonly header?: string | undefined
  readonly footer?: string | undefined
  /** Those of even pages, where these have their own. */
  readonly evenHeader?: string | undefined
  readonly evenFooter?: string | undefined
}

export function runningOf(properties: XmlElement | undefined, before: Running): Running {
  const of = (name: string, type = 'default') =>
    properties?.children
      .filter((child) => child.name === name && (attribute(child, 'w:type') ?? 'default') === type)
      .map((child) => attribute(child, 'r:id'))[0]
  return {
    header: of('w:headerReference') ?? before.header,
    footer: of('w:footerReference') ?? before.footer,
    evenHeader: of('w:headerReference', 'even') ?? before.evenHeader,
    evenFooter: of('w:footerReference', 'even') ?? before.evenFooter,
  }
}

export function roomOf(
  book: DocumentBook,
  properties: XmlElement | undefined,
  { header, footer }: Running,
  textOf: (id: string) => string | undefined,
): { readonly width: number; readonly height: number } {
  const size = childOf(properties, 'w:pgSz')
  const margins = childOf(properties, 'w:pgMar')
  const margin = (side: string, usual: number) => numberOf(margins, `w:${side}`) ?? usual
  const columns = numberOf(childOf(properties, 'w:cols'), 'w:num') ?? 1
  if (columns > 1) book.unread.add('w:cols')
  const width =
    (numberOf(size, 'w:w') ?? 11906) -
    margin('left', 1440) -
    margin('right', 1440) -
    margin('gutter', 0)
  // A header that is higher than its margin pushes the text down; one with a negative margin does not.
  const edge = (side: 'top' | 'bottom', id: string | undefined, distance: number) => {
    const own = margin(side, 1440)
    const xml = id === undefined ? undefined : textOf(id)
    if (own < 0 || xml === undefined) return Math.abs(own)
    return Math.max(own, distance + heightOfRunning(book, xml, width))
  }
  return {
    width,
    height:
      (numberOf(size, 'w:h') ?? 16838) -
      edge('top', header, margin('header', 720)) -
      edge('bottom', footer, margin('footer', 720)),
  }
}

function heightOfRunning(book: DocumentBook, xml: string, width: number): number {
  const [root] = readXml(xml).children
  return heightOfBlocks(book, root?.children ?? [], width)
}

function heightOfBlocks(
  book: DocumentBook,
  elements: readonly XmlElement[],
  width: number,
): number {
  if (elements.some(({ name }) => name === 'w:tbl')) book.unread.add('w:tbl in a header')
  return heightOfParagraphs(
    elements
      .filter(({ name }) => name === 'w:p')
      .map((paragraph) => layOutParagraph(book, readParagraph(book, paragraph), width)),
  )
}

/** The line above the notes of a page takes a line of text of its own. */
export function notesHeight(
  book: DocumentBook,
  ids: readonly string[],
  isFirst: boolean,
  width: number,
): number {
  const separator = isFirst ? heightOfBlocks(book, book.notes.get('-1') ?? [], width) : 0
  return ids.reduce(
    (sum, id) => sum + heightOfBlocks(book, book.notes.get(id) ?? [], width),
    separator,
  )
}
