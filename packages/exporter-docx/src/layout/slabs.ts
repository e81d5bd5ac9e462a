import type { DocumentBook } from './document-book.js'
import { layOutParagraph, spaceBetween, type LaidParagraph } from './lay-out-paragraph.js'
import { layOutTable, type LaidRow } from './lay-out-table.js'
import { readParagraph } from './read-paragraph.js'
import type { XmlElement } from './read-xml.js'
import type { Slab } from './slab.js'

/** What was laid out of a document: in another order it is the same. */
export interface LaidElements {
  readonly paragraphs: WeakMap<XmlElement, LaidParagraph>
  readonly tables: WeakMap<XmlElement, readonly LaidRow[]>
}

/** The lines and rows of a section in order, each with what keeps it with the one before. */
export function slabsOf(
  book: DocumentBook,
  elements: readonly XmlElement[],
  width: number,
  known: LaidElements,
): Slab[] {
  const slabs: Slab[] = []
  let before: LaidParagraph | undefined
  let keeps = false
  let startsPage = false
  let of = 0
  const add = (element: XmlElement): void => {
    if (element.name === 'w:p') {
      addParagraph(
        once(known.paragraphs, element, () =>
          layOutParagraph(book, readParagraph(book, element), width),
        ),
      )
    } else if (element.name === 'w:tbl') addTable(element)
  }
  const addParagraph = (paragraph: LaidParagraph): void => {
    const { format, lines } = paragraph
    const { borders } = format
    const joined = borders.key !== '' && borders.key === before?.format.borders.key
    const least = format.widowControl ? 2 : 1
    lines.forEach((line, i) => {
      const first = i === 0
      slabs.push({
        height: line.spaced,
        leading: Math.max(0, line.spaced - line.height),
        above: first ? spaceBetween(before, paragraph) : 0,
        // As Word: at the top of a page that begins by itself, no space before a paragraph.
        aboveAtTop:
          first && (format.pageBreakBefore || startsPage || slabs.length === 0) ? format.before : 0,
        topEdge: first ? borders.top : 0,
        bottomEdge: i === lines.length - 1 ? borders.bottom : 0,
        joined: first && joined,
        mayStartPage: first ? !keeps : !format.keepLines && i >= least && lines.length - i >= least,
        mustStartPage: first && (format.pageBreakBefore || startsPage),
        notes: line.notes,
        marks: line.marks,
        repeated: 0,
        of,
      })
      if (first) startsPage = false
      if (line.endsPage) startsPage = true
    })
    keeps = format.keepNext
    before = paragraph
  }
  const addTable = (table: XmlElement): void => {
    const rows = once(known.tables, table, () => layOutTable(book, table))
    const repeated = rows.reduce((sum, row) => sum + (row.isHeader ? row.height : 0), 0)
    rows.forEach((row, i) => {
      slabs.push({
        height: row.height,
        leading: 0,
        above: i === 0 ? (before?.format.after ?? 0) : 0,
        aboveAtTop: 0,
        topEdge: 0,
        bottomEdge: 0,
        joined: false,
        mayStartPage: !keeps,
        mustStartPage: i === 0 && startsPage,
        notes: row.notes,
        marks: row.marks,
        repeated: row.isHeader ? 0 : repeated,
        of,
      })
      keeps = row.keepNext
    })
    startsPage = false
    // Word keeps no row with the paragraph after the table by itself.
    before = undefined
  }
  elements.forEach((element, i) => {
    of = i
    add(element)
  })
  return slabs
}

function once<Laid>(all: WeakMap<XmlElement, Laid>, element: XmlElement, layOut: () => Laid): Laid {
  const present = all.get(element)
  if (present) return present
  const laid = layOut()
  all.set(element, laid)
  return laid
}
