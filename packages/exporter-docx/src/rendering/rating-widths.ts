import type { RatingMark } from '@inspectorate/publication'
import { fontFace } from '../layout/fonts/font-face.js'
import type { RunFormat } from '../layout/formats.js'
import type { StyleBook } from '../layout/style-book.js'

/** How wide ratings are in cells, in the styles of the document, in twentieths of a point. */
export interface RatingWidths {
  readonly word: (mark: RatingMark) => number
  /** Nothing where a rating has none. */
  readonly gauge: (mark: RatingMark) => number
  /** Between the two where one stands behind the other: an en space. */
  readonly gap: number
  readonly indent: { readonly left: number; readonly right: number }
  /** Where the style has the gauge, from the edge from which tabs are measured. */
  readonly gaugeAt: number | undefined
}

/** A font that is not known is taken for one wider than the widest that texts are set in. */
const widest = fontFace('Verdana', true, false)!
const beyondWidest = 1.1
/** Programs that lack a font set its texts in one that is about as wide. */
const otherProgram = 1.01
/** Where a font has no squares they are taken from another, in some of which they are as wide as they are high. */
const widestSquare = 1000

export function ratingWidths(book: StyleBook): RatingWidths {
  const style = 'TableRating'
  const { left, right, tabs } = book.paragraph(style)
  const [words, squares] = [book.run(style), book.run(style, 'RatingGauge')]
  const square = fontFace(squares.font, squares.bold, squares.italic)?.widths[0x25a0] ?? -1
  const step = (square < 0 ? widestSquare : square) * squares.size * 0.02 + squares.spacing
  return {
    word: ({ word }) => widthOf(word, words),
    gauge: ({ position, of }) => (position === undefined ? 0 : Math.max(of, position) * step),
    gap: words.size * 10 + words.spacing,
    indent: { left, right },
    gaugeAt: tabs.find(({ to }) => to === 'left' || to === 'start')?.at,
  }
}

function widthOf(text: string, format: RunFormat): number {
  const face = fontFace(format.font, format.bold, format.italic)
  const { widths } = face ?? widest
  const factor = (face ? otherProgram : beyondWidest) * format.size * 0.02
  return [...(format.caps || format.smallCaps ? text.toUpperCase() : text)].reduce((sum, one) => {
    const width = widths[one.codePointAt(0)!] ?? -1
    return sum + (width < 0 ? 1000 : width) * factor + format.spacing
  }, 0)
}
