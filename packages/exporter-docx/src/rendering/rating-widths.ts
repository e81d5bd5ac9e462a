import type { RatingMark } from '@inspectorate/publication'
import { fontFace } from '../layout/fonts/font-face.js'
import type { StyleBook } from '../layout/style-book.js'
import { widthOf } from './text-widths.js'

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
