import { breakLines, type Line } from './break-lines.js'
import type { DocumentBook } from './document-book.js'
import type { ParagraphFormat } from './formats.js'
import type { ReadParagraph } from './read-paragraph.js'

/** A paragraph as lines with their heights. */
export interface LaidParagraph {
  readonly format: ParagraphFormat
  readonly style: string | undefined
  readonly lines: readonly (Line & { readonly spaced: number })[]
}

/** Breaks a paragraph into the lines of a column that is so wide. */
export function layOutParagraph(
  book: DocumentBook,
  { format, style, pieces, mark }: ReadParagraph,
  width: number,
): LaidParagraph {
  const { left, right, firstLine } = format
  const lines = breakLines(
    pieces,
    mark,
    {
      width: width - right,
      // The number of a list stands in the hanging indent.
      firstStart: format.list ? left : left + firstLine,
      start: left,
      tabs: format.tabs,
      tabDistance: book.tabDistance,
    },
    book.unmeasured,
  )
  return { format, style, lines: lines.map((line) => ({ ...line, spaced: spaced(format, line) })) }
}

/** The height of a line with its spacing (ECMA-376, 17.3.1.33). */
function spaced(
  { line: spacing, lineRule }: ParagraphFormat,
  { height, hasPicture }: Line,
): number {
  if (lineRule === 'exact') return spacing
  if (lineRule === 'atLeast') return Math.max(height, spacing)
  return hasPicture ? height : Math.floor((Math.round(height) * spacing) / 240)
}

/** The height of paragraphs one below the other, as in a cell, a note or a header. */
export function heightOfParagraphs(paragraphs: readonly LaidParagraph[]): number {
  let height = 0
  paragraphs.forEach(({ format, lines, style }, i) => {
    const before = paragraphs[i - 1]
    const after = paragraphs[i + 1]
    height += spaceBetween(before, { format, style })
    if (format.borders.key !== before?.format.borders.key) height += format.borders.top
    for (const line of lines) height += line.spaced
    if (format.borders.key !== after?.format.borders.key) height += format.borders.bottom
  })
  return height + (paragraphs.at(-1)?.format.after ?? 0)
}

type Spaced = Pick<LaidParagraph, 'format' | 'style'>

/**
 * Word keeps the larger of the space after one and before the next, as HTML does, unless a document
 * says `doNotUseHTMLParagraphAutoSpacing`, which ours do not; between those of a style that says so, none.
 */
export function spaceBetween(before: Spaced | undefined, next: Spaced): number {
  if (!before) return next.format.before
  const same = before.style === next.style
  const after = same && before.format.contextualSpacing ? 0 : before.format.after
  return Math.max(after, same && next.format.contextualSpacing ? 0 : next.format.before)
}
