import { fontFace } from '../layout/fonts/font-face.js'
import type { RunFormat } from '../layout/formats.js'
import type { StyleBook } from '../layout/style-book.js'

/** How wide a text is in a style of the document, in twentieths of a point: rather too wide than too narrow. */
export type TextWidths = (text: string, style: string) => number

/** A font that is not known is taken for one wider than the widest that texts are set in. */
const widest = fontFace('Verdana', true, false)!
const beyondWidest = 1.1
/** Programs that lack a font set its texts in one that is about as wide. */
const otherProgram = 1.01

export function textWidths(book: StyleBook): TextWidths {
  return (text, style) => widthOf(text, book.run(style))
}

export function widthOf(text: string, format: RunFormat): number {
  const face = fontFace(format.font, format.bold, format.italic)
  const { widths } = face ?? widest
  const factor = (face ? otherProgram : beyondWidest) * format.size * 0.02
  return [...(format.caps || format.smallCaps ? text.toUpperCase() : text)].reduce((sum, one) => {
    const width = widths[one.codePointAt(0)!] ?? -1
    return sum + (width < 0 ? 1000 : width) * factor + format.spacing
  }, 0)
}
