/** How wide a character of Arial is beside a digit; every character that is not named is as wide. */
const UNUSUAL: readonly (readonly [characters: string, width: number])[] = [
  ["'ijl|", 0.42],
  [' !,./:;I[]\\ft', 0.52],
  ['()-`r"', 0.62],
  ['Jckvsxyz*', 0.92],
  ['+<=>~ABEKPSVXY&', 1.14],
  ['CDHNRUwGOQ', 1.34],
  ['mMW%@', 1.6],
]
/** From here on characters are square. */
const FIRST_IDEOGRAPH = 0x2e80
const IDEOGRAPH = 1.8
const BOLD = 1.08

const WIDTHS: readonly number[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  return UNUSUAL.find(([characters]) => characters.includes(character))?.[1] ?? 1
})
const WIDEST = 1.8

/** About how many lines of Arial `text` takes in a column as wide as `width` digits. */
export function textLines(text: string, width: number, bold = false): number {
  const room = Math.max(width, 1) / (bold ? BOLD : 1)
  if (text.length * WIDEST <= room && !/[\r\n]/.test(text)) return 1
  return text
    .split(/\r\n?|\n/)
    .reduce((lines, paragraph) => lines + paragraphLines(paragraph, room), 0)
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
    width += WIDTHS[code] ?? (code < FIRST_IDEOGRAPH ? 1 : IDEOGRAPH)
  }
  return width
}
