// Advance widths of Arial in thousandths of its size, for the characters from space to tilde.
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
  611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
  222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
] as const
const DIGIT = 556
const WIDEST_ASCII = 1015
const ACCENTED = 600
const IDEOGRAPH = 1000
const FIRST_IDEOGRAPH = 0x2e80
const BOLD = 1.08
/** Programs round glyphs to their screen: rather a little room too much than a line cut off. */
const CAUTION = 1.03

/** How many lines of Arial `text` takes in a column of `width` characters (of the width of a digit). */
export function textLines(text: string, width: number, bold = false): number {
  const room = (width * DIGIT) / (CAUTION * (bold ? BOLD : 1))
  if (text.length * WIDEST_ASCII <= room && !text.includes('\n')) return 1
  return text.split('\n').reduce((lines, paragraph) => lines + paragraphLines(paragraph, room), 0)
}

function paragraphLines(paragraph: string, room: number): number {
  if (textWidth(paragraph) <= room) return 1
  let lines = 1
  let used = 0
  for (const [word] of paragraph.matchAll(/\s*\S+/g)) {
    const width = textWidth(word)
    if (used + width <= room) {
      used += width
      continue
    }
    // The word goes to a line of its own, broken over several when it is longer than one.
    const alone = textWidth(word.trimStart())
    if (used > 0) lines += 1
    lines += Math.ceil(alone / room) - 1
    used = alone % room || room
  }
  return lines
}

function textWidth(text: string): number {
  let width = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    width += WIDTHS[code - 32] ?? (code < FIRST_IDEOGRAPH ? ACCENTED : IDEOGRAPH)
  }
  return width
}
