/** From this code on letters are square, nearly two digits wide. */
const FIRST_IDEOGRAPH = 0x2e80

/**
 * How many lines `text` takes in a column as wide as `width` digits. Letters are on average narrower
 * than digits, so this is rather a line too many than one too few.
 */
export function textLines(text: string, width: number): number {
  const room = Math.max(width, 1)
  if (text.length * 2 <= room && !text.includes('\n')) return 1
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
  for (let index = 0; index < text.length; index += 1)
    width += text.charCodeAt(index) < FIRST_IDEOGRAPH ? 1 : 2
  return width
}
