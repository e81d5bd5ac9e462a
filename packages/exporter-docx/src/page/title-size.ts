import { breakLines } from '../layout/break-lines.js'
import type { StyleBook } from '../layout/style-book.js'

/** Sizes that are tried, as shares of that of the style. */
const shares = [1, 0.875, 0.78, 0.7, 0.62, 0.55, 0.5, 0.44]
const lineHeight = 1.2

/**
 * The size in points at which a title holds: its words whole, and all of it no higher than its room;
 * undefined where that is the size of its style. A word that is too long at any size is broken.
 */
export function titleSize(
  title: string,
  book: StyleBook,
  room: { readonly width: number; readonly height: number },
): number | undefined {
  const format = book.run('Title')
  const { left, right, firstLine } = book.paragraph('Title')
  const linesOf = (text: string, size: number): number =>
    breakLines(
      [{ kind: 'text', text, format: { ...format, size } }],
      format,
      {
        width: room.width - right,
        firstStart: left + firstLine,
        start: left,
        tabs: [],
        tabDistance: 720,
      },
      { fonts: new Set(), characters: 0, unknownCharacters: 0 },
    ).length
  const words = title.split(/\s+/u).filter(Boolean)
  const sizes = shares.map((share) => Math.round(format.size * share * 2) / 2)
  const size =
    sizes.find(
      (one) =>
        linesOf(title, one) * one * 20 * lineHeight <= room.height &&
        words.every((word) => linesOf(word, one) === 1),
    ) ?? sizes.at(-1)!
  return size === format.size ? undefined : size
}
