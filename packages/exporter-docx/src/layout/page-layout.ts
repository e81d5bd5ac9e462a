import { documentBook, type DocumentBook } from './document-book.js'
import { fillPages, type PlacedSlab } from './fill-pages.js'
import { heightOfParagraphs, layOutParagraph } from './lay-out-paragraph.js'
import { readParagraph } from './read-paragraph.js'
import { attribute, childOf, numberOf, readXml, type XmlElement } from './read-xml.js'
import type { Slab } from './slab.js'
import { slabsOf } from './slabs.js'

/** Where things are in a document when its pages are laid out. */
export interface PageLayout {
  /** The page on which each bookmark begins, from 1. */
  readonly pageOf: ReadonlyMap<string, number>
  readonly pages: number
  readonly sections: readonly LaidSection[]
  /** Why the pages may be others; empty when they are not. */
  readonly doubts: readonly string[]
}

/** Lays out the pages of a document by its parts, as Word does. */
export function pageLayout(
  part: (name: string) => string | undefined,
  related: (id: string) => string | undefined,
): PageLayout {
  const book = documentBook(part)
  const hasEvenPages = /<w:evenAndOddHeaders(?: w:val="(?:1|true|on)")?\/>/.test(
    part('word/settings.xml') ?? '',
  )
  const body = childOf(childOf(readXml(part('word/document.xml') ?? ''), 'w:document'), 'w:body')
  const pageOf = new Map<string, number>()
  let pages = 0
  let running: Running = {}
  const sections: LaidSection[] = []
  for (const { elements, properties } of sectionsOf(body)) {
    running = runningOf(properties, running)
    const room = (of: Running) =>
      roomOf(book, properties, of, (id) => {
        const target = related(id)
        return target === undefined ? undefined : part(target)
      })
    const { width, height } = room(running)
    const even = hasEvenPages
      ? room({ header: running.evenHeader, footer: running.evenFooter }).height
      : height
    const slabs = slabsOf(book, elements, width)
    const before = pages
    const roomOn = (page: number) => ((before + page) % 2 === 0 ? height : even)
    const placed = fillPages(slabs, roomOn, (ids, isFirst) =>
      notesHeight(book, ids, isFirst, width),
    )
    slabs.forEach(({ marks }, i) => {
      for (const mark of marks) pageOf.set(mark, before + placed[i]!.page + 1)
    })
    sections.push({ elements, slabs, placed, firstPage: before + 1, room: roomOn })
    pages += (placed.at(-1)?.page ?? 0) + 1
  }
  return { pageOf, pages, sections, doubts: doubtsOf(book) }
}

/** A section with where everything in it stands. */
export interface LaidSection {
  readonly elements: readonly XmlElement[]
  readonly slabs: readonly Slab[]
  readonly placed: readonly PlacedSlab[]
  /** From 1. */
  readonly firstPage: number
  /** Height for text on a page of the section, from 0. */
  readonly room: (page: number) => number
}

interface Section {
  readonly elements: readonly XmlElement[]
  readonly properties: XmlElement | undefined
}

/** A section ends with the paragraph that holds its properties; the last with the body. */
function sectionsOf(body: XmlElement | undefined): Section[] {
  const sections: Section[] = []
  let elements: XmlElement[] = []
  for (const element of body?.children ?? []) {
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

/** Headers and footers by their relationships; a section without its own has those before it. */
interface Running {
  readonly header?: string | undefined
  readonly footer?: string | undefined
  /** Those of even pages, where these have their own. */
  readonly evenHeader?: string | undefined
  readonly evenFooter?: string | undefined
}

function runningOf(properties: XmlElement | undefined, before: Running): Running {
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

function roomOf(
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
function notesHeight(
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

/** The most that may be estimated: one character in so many. */
const oneUnknownIn = 200

function doubtsOf({ unmeasured, unread }: DocumentBook): string[] {
  const { fonts, characters, unknownCharacters } = unmeasured
  return [
    ...fonts,
    ...unread,
    ...(unknownCharacters * oneUnknownIn > characters ? ['characters'] : []),
  ]
}
