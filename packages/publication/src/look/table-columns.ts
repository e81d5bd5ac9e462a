import type { TableBlock } from '../view/block.js'
import { plainText } from '../view/plain-text.js'

/** A phrase so short stays on its line: “Not scored”. In characters. */
const shortPhrase = 14
/** What is longer is no word of prose, but an address or a checksum, and may break anywhere. */
export const longestWord = 24

/** What of a text in a cell is never broken: its words, or all of a short phrase. */
export function unbroken(text: string): string[] {
  const whole = text.trim()
  if ([...whole].length <= shortPhrase) return whole === '' ? [] : [whole]
  return whole
    .split(/[\s\u00AD\u200B]+|(?<=[–—-])(?=\p{L})/u)
    .filter((word) => word !== '' && [...word].length <= longestWord)
}

/** A text of a table that is measured, and whether it is bold there. */
type Measure = (text: string, isBold: boolean) => number

/** What each column of a table needs at least, so that nothing is broken in it. */
export function leastWidths({ columns, rows }: TableBlock, measure: Measure): number[] {
  const widest = (text: string, isBold: boolean) =>
    Math.max(0, ...unbroken(text).map((one) => measure(one, isBold)))
  // The header of a column is words: they may stand below each other.
  const least = columns.map(({ header }) =>
    Math.max(0, ...header.split(/\s+/).map((word) => widest(word, true))),
  )
  for (const { cells, emphasised = false } of rows)
    if (!cells.some(({ spansRow }) => spansRow))
      for (const [i, { content }] of cells.entries())
        least[i] = Math.max(least[i] ?? 0, widest(plainText(content), emphasised))
  return least
}

/**
 * Columns in their shares of a width, each at least as wide as what is not to be broken in it: the others make room.
 * Where there is not room for all, each has what it needs in proportion.
 */
export function columnWidths(
  shares: readonly number[],
  least: readonly number[],
  whole: number,
): number[] {
  const needed = sum(least)
  if (needed >= whole) return least.map((one) => (one / needed) * whole)
  const held = new Set<number>()
  for (;;) {
    const left = whole - sum(least.filter((_, i) => held.has(i)))
    const open = sum(shares.filter((_, i) => !held.has(i)))
    const widths = shares.map((share, i) => (held.has(i) ? least[i]! : (share / open) * left))
    const short = widths.findIndex((width, i) => !held.has(i) && width < least[i]!)
    if (short < 0) return widths
    held.add(short)
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
