import { thousandthsOf } from './text-width.js'

const digit = thousandthsOf('0')
const bolder = 1.08
/** Programs round glyphs to their screen: rather a little room too much than a line cut off. */
const caution = 1.03
const widest = 1015

/** How many lines of Arial `text` takes in a column as wide as `width` digits. */
export function textLines(text: string, width: number, bold = false): number {
  const room = (Math.max(width, 1) * digit) / (caution * (bold ? bolder : 1))
  if (text.length * widest <= room && !/[\r\n]/.test(text)) return 1
  return text
    .split(/\r\n?|\n/)
    .reduce((lines, paragraph) => lines + paragraphLines(paragraph, room), 0)
}

function paragraphLines(paragraph: string, room: number): number {
  if (thousandthsOf(paragraph) <= room) return 1
  let lines = 1
  let used = 0
  for (const [word] of paragraph.matchAll(/\s*\S+/g)) {
    const width = thousandthsOf(word)
    if (used + width <= room) {
      used += width
      continue
    }
    // The word goes to a line of its own, broken over several when it is longer than one.
    const alone = thousandthsOf(word.trimStart())
    if (used > 0) lines += 1
    lines += Math.ceil(alone / room) - 1
    used = alone % room || room
  }
  return lines
}
