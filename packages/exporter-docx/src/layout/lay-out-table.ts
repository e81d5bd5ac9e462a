import type { DocumentBook } from './document-book.js'
import { heightOfParagraphs, layOutParagraph, type LaidParagraph } from './lay-out-paragraph.js'
import { isOn } from './read-formats.js'
import { readParagraph } from './read-paragraph.js'
import { attribute, childOf, numberOf, type XmlElement } from './read-xml.js'

/** A row of a table: its height, and what it carries. */
export interface LaidRow {
  readonly height: number
  readonly isHeader: boolean
  readonly keepNext: boolean
  readonly notes: readonly string[]
  readonly marks: readonly string[]
}

/** Lays out the rows of `w:tbl`, each as high as its highest cell. */
export function layOutTable(book: DocumentBook, table: XmlElement): LaidRow[] {
  const properties = childOf(table, 'w:tblPr')
  const look = tableLook(book, properties)
  const grid = (childOf(table, 'w:tblGrid')?.children ?? []).map(
    (column) => numberOf(column, 'w:w') ?? 0,
  )
  const rows = table.children.filter(({ name }) => name === 'w:tr')
  let isHead = true
  return rows.map((row, i): LaidRow => {
    const rowProperties = childOf(row, 'w:trPr')
    const header = childOf(rowProperties, 'w:tblHeader')
    isHead &&= header !== undefined && isOn(header)
    const cells = cellsOf(row, grid).map((cell) => layOutCell(book, cell, look))
    const least = childOf(rowProperties, 'w:trHeight')
    const highest = Math.max(0, ...cells.map(({ height }) => height), numberOf(least, 'w:val') ?? 0)
    const [first] = cells
    return {
      height:
        highest +
        (i === 0 ? look.topBorder : look.insideBorder) +
        (i === rows.length - 1 ? look.bottomBorder : 0),
      isHeader: isHead,
      // As Word: a row stays with the next where its first paragraph does.
      keepNext: first?.paragraphs[0]?.format.keepNext ?? false,
      notes: cells.flatMap(({ paragraphs }) => notesOf(paragraphs)),
      marks: cells.flatMap(({ paragraphs }) => marksOf(paragraphs)),
    }
  })
}

function notesOf(paragraphs: readonly LaidParagraph[]): string[] {
  return paragraphs.flatMap(({ lines }) => lines.flatMap(({ notes }) => notes))
}

function marksOf(paragraphs: readonly LaidParagraph[]): string[] {
  return paragraphs.flatMap(({ lines }) => lines.flatMap(({ marks }) => marks))
}

interface TableLook {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  readonly topBorder: number
  readonly insideBorder: number
  readonly bottomBorder: number
}

/** Margins of cells and borders between rows, of the table or of its style. */
function tableLook(book: DocumentBook, properties: XmlElement | undefined): TableLook {
  const named = childOf(properties, 'w:tblStyle')
  const style = childOf(book.styles.table(named && attribute(named, 'w:val')), 'w:tblPr')
  const margins = childOf(properties, 'w:tblCellMar') ?? childOf(style, 'w:tblCellMar')
  const borders = childOf(properties, 'w:tblBorders') ?? childOf(style, 'w:tblBorders')
  const margin = (side: string, usual: number) =>
    numberOf(childOf(margins, `w:${side}`), 'w:w') ?? usual
  const border = (side: string) => {
    const line = childOf(borders, `w:${side}`)
    return line && attribute(line, 'w:val') !== 'none' && attribute(line, 'w:val') !== 'nil'
      ? ((numberOf(line, 'w:sz') ?? 0) / 8) * 20
      : 0
  }
  return {
    top: margin('top', 0),
    bottom: margin('bottom', 0),
    left: margin('left', 108),
    right: margin('right', 108),
    topBorder: border('top'),
    insideBorder: border('insideH'),
    bottomBorder: border('bottom'),
  }
}

interface Cell {
  readonly element: XmlElement
  readonly width: number
}

function cellsOf(row: XmlElement, grid: readonly number[]): Cell[] {
  let column = 0
  return row.children
    .filter(({ name }) => name === 'w:tc')
    .map((element) => {
      const properties = childOf(element, 'w:tcPr')
      const span = numberOf(childOf(properties, 'w:gridSpan'), 'w:val') ?? 1
      const width = grid.slice(column, column + span).reduce((sum, one) => sum + one, 0)
      column += span
      return { element, width: width || (numberOf(childOf(properties, 'w:tcW'), 'w:w') ?? 0) }
    })
}

function layOutCell(
  book: DocumentBook,
  { element, width }: Cell,
  { top, bottom, left, right }: TableLook,
): { readonly height: number; readonly paragraphs: readonly LaidParagraph[] } {
  if (element.children.some(({ name }) => name === 'w:tbl')) book.unread.add('w:tbl in w:tc')
  const paragraphs = element.children
    .filter(({ name }) => name === 'w:p')
    .map((paragraph) => layOutParagraph(book, readParagraph(book, paragraph), width - left - right))
  return { height: heightOfParagraphs(paragraphs) + top + bottom, paragraphs }
}
