import type { ParagraphFormat, RunFormat } from './formats.js'
import type { Piece } from './break-lines.js'
import { paragraphChanges, runChanges } from './read-formats.js'
import { attribute, childOf, numberOf, plainTextOf, type XmlElement } from './read-xml.js'
import type { DocumentBook } from './document-book.js'

/** A paragraph with what stands in it, ready to be broken into lines. */
export interface ReadParagraph {
  readonly format: ParagraphFormat
  readonly style: string | undefined
  readonly pieces: readonly Piece[]
  /** Of the end of the paragraph, which gives an empty one its height. */
  readonly mark: RunFormat
}

/** Reads `w:p` with the formats of its styles and lists. */
export function readParagraph(book: DocumentBook, paragraph: XmlElement): ReadParagraph {
  const properties = childOf(paragraph, 'w:pPr')
  const style = properties && valueOf(properties, 'w:pStyle')
  const inStyle = book.styles.paragraph(style)
  const own = paragraphChanges(properties, inStyle.tabs)
  const list = own.list === undefined ? inStyle.list : own.list
  // A list that the paragraph names goes before the indents of its style.
  const format: ParagraphFormat = { ...inStyle, ...(list && book.listIndent(list)), ...own, list }
  const pieces: Piece[] = []
  readPieces(book, paragraph.children, style, pieces, { inResult: true, awaitsPage: false })
  return { format, style, pieces, mark: book.styles.run(style) }
}

interface FieldState {
  /** Whether what follows is printed: the instruction of a field is not. */
  inResult: boolean
  /** Whether it is the number of a page that is not written yet. */
  awaitsPage: boolean
}

/** As wide as most numbers of pages. */
const anyPage = '00'

function readPieces(
  book: DocumentBook,
  elements: readonly XmlElement[],
  style: string | undefined,
  pieces: Piece[],
  field: FieldState,
): void {
  for (const element of elements)
    switch (element.name) {
      case 'w:r':
        readRun(book, element, style, pieces, field)
        break
      case 'w:bookmarkStart':
        pieces.push({ kind: 'mark', name: attribute(element, 'w:name') ?? '' })
        break
      case 'w:sdt':
        readPieces(book, childOf(element, 'w:sdtContent')?.children ?? [], style, pieces, field)
        break
      case 'w:hyperlink':
      case 'w:ins':
      case 'w:smartTag':
      case 'w:fldSimple':
        readPieces(book, element.children, style, pieces, field)
        break
    }
}

function readRun(
  book: DocumentBook,
  run: XmlElement,
  style: string | undefined,
  pieces: Piece[],
  field: FieldState,
): void {
  const properties = childOf(run, 'w:rPr')
  const character = properties && valueOf(properties, 'w:rStyle')
  const inStyle = book.styles.run(style, character)
  const direct = properties && properties.children.length > (character === undefined ? 0 : 1)
  const format = direct ? { ...inStyle, ...runChanges(properties, book.styles.themeFont) } : inStyle
  if (format.hidden) return
  for (const one of run.children)
    switch (one.name) {
      case 'w:t':
        if (field.inResult) readText(plainTextOf(one), format, pieces)
        field.awaitsPage &&= !field.inResult
        break
      case 'w:instrText':
        field.awaitsPage = plainTextOf(one).trimStart().startsWith('PAGEREF ')
        break
      case 'w:tab':
      case 'w:ptab':
        pieces.push({ kind: 'tab', format })
        break
      case 'w:br':
        pieces.push({ kind: 'break', format, page: attribute(one, 'w:type') === 'page' })
        break
      case 'w:noBreakHyphen':
        pieces.push({ kind: 'text', text: '\u2011', format })
        break
      case 'w:fldChar': {
        const type = attribute(one, 'w:fldCharType')
        field.inResult = type !== 'begin'
        if (type === 'end' && field.awaitsPage) {
          pieces.push({ kind: 'text', text: anyPage, format })
          field.awaitsPage = false
        }
        break
      }
      case 'w:footnoteReference': {
        const id = attribute(one, 'w:id') ?? ''
        pieces.push({ kind: 'note', id, text: id, format })
        break
      }
      case 'w:drawing':
        readDrawing(book, one, pieces)
        break
      case 'w:pict':
      case 'w:object':
        book.unread.add(one.name)
        break
    }
}

/** Tabs may stand in the text itself. */
function readText(text: string, format: RunFormat, pieces: Piece[]): void {
  if (!text.includes('\t')) {
    pieces.push({ kind: 'text', text, format })
    return
  }
  text.split('\t').forEach((part, i) => {
    if (i > 0) pieces.push({ kind: 'tab', format })
    if (part !== '') pieces.push({ kind: 'text', text: part, format })
  })
}

function readDrawing(book: DocumentBook, drawing: XmlElement, pieces: Piece[]): void {
  const inline = childOf(drawing, 'wp:inline')
  const extent = childOf(inline, 'wp:extent')
  if (!extent) {
    // Text flows around it, unless it lies behind or before the text.
    if (!childOf(childOf(drawing, 'wp:anchor'), 'wp:wrapNone')) book.unread.add('wp:anchor')
    return
  }
  pieces.push({
    kind: 'picture',
    width: (numberOf(extent, 'cx') ?? 0) / emuPerTwip,
    height: (numberOf(extent, 'cy') ?? 0) / emuPerTwip,
  })
}

/** English Metric Units in a twentieth of a point. */
const emuPerTwip = 635

function valueOf(properties: XmlElement, name: string): string | undefined {
  const child = childOf(properties, name)
  return child && attribute(child, 'w:val')
}
