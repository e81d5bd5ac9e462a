import { documentBook, type DocumentBook } from './document-book.js'
import { fillPages, type PlacedSlab } from './fill-pages.js'
import { notesHeight, roomOf, runningOf, type Running } from './page-room.js'
import { childOf, readXml, type XmlElement } from './read-xml.js'
import { sectionsOf } from './sections-of.js'
import type { Slab } from './slab.js'
import { slabsOf, type LaidElements } from './slabs.js'

/** Where things are in a document when its pages are laid out. */
export interface PageLayout {
  /** The page on which each bookmark begins, from 1. */
  readonly pageOf: ReadonlyMap<string, number>
  readonly pages: number
  readonly sections: readonly LaidSection[]
  /** Why the pages may be others; empty when they are not. */
  readonly doubts: readonly string[]
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
  /** Height of notes at the foot of a page, with their line where they are its first. */
  readonly notesHeight: (ids: readonly string[], isFirst: boolean) => number
}

/** Lays out a section whose elements stand in that order. */
export type LayOut = (elements: readonly XmlElement[]) => LaidSection

/** Puts what is in a section so that its pages are better; `layOut` says how they are. */
export type Settle = (laid: LaidSection, layOut: LayOut) => LaidSection

/**
 * Lays out the pages of a document by its parts, as Word does. With `settle`, the elements of sections may
 * be others than those of the document, unless there are doubts.
 */
export function pageLayout(
  part: (name: string) => string | undefined,
  related: (id: string) => string | undefined,
  settle?: Settle,
): PageLayout {
  const book = documentBook(part)
  const hasEvenPages = /<w:evenAndOddHeaders(?: w:val="(?:1|true|on)")?\/>/.test(
    part('word/settings.xml') ?? '',
  )
  const body = childOf(childOf(readXml(part('word/document.xml') ?? ''), 'w:document'), 'w:body')
  const relatedPart = (id: string) => {
    const target = related(id)
    return target === undefined ? undefined : part(target)
  }
  const known: LaidElements = { paragraphs: new WeakMap(), tables: new WeakMap() }
  let running: Running = {}
  const layouts = sectionsOf(body).map(({ elements, properties }) => {
    running = runningOf(properties, running)
    const room = (of: Running) => roomOf(book, properties, of, relatedPart)
    const { width, height } = room(running)
    const even = hasEvenPages
      ? room({ header: running.evenHeader, footer: running.evenFooter }).height
      : height
    return {
      elements,
      after:
        (before: number): LayOut =>
        (placedElements) => {
          const slabs = slabsOf(book, placedElements, width, known)
          const roomOn = (page: number) => ((before + page) % 2 === 0 ? height : even)
          const heightOfNotes = (ids: readonly string[], isFirst: boolean) =>
            notesHeight(book, ids, isFirst, width)
          const placed = fillPages(slabs, roomOn, heightOfNotes)
          return {
            elements: placedElements,
            slabs,
            placed,
            firstPage: before + 1,
            room: roomOn,
            notesHeight: heightOfNotes,
          }
        },
    }
  })
  const lay = (change: Settle | undefined): PageLayout => {
    let pages = 0
    const pageOf = new Map<string, number>()
    const sections = layouts.map(({ elements, after }): LaidSection => {
      const layOut = after(pages)
      const laid = layOut(elements)
      const settled = change?.(laid, layOut) ?? laid
      settled.slabs.forEach(({ marks }, i) => {
        for (const mark of marks) pageOf.set(mark, pages + settled.placed[i]!.page + 1)
      })
      pages += (settled.placed.at(-1)?.page ?? 0) + 1
      return settled
    })
    return { pageOf, pages, sections, doubts: doubtsOf(book) }
  }
  const asWritten = lay(undefined)
  return settle && asWritten.doubts.length === 0 ? lay(settle) : asWritten
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
