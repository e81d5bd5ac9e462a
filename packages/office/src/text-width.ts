// Advance widths of Arial in thousandths of its size, for the characters from space to tilde.
const ascii = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
  611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
  222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
] as const
/** Letters with marks and marks of punctuation, but for those that are wider. */
const usual = 600
const wider: Readonly<Record<string, number>> = {
  '©': 737,
  '®': 737,
  '½': 834,
  '¼': 834,
  '¾': 834,
  Ø: 778,
  ø: 611,
  ß: 611,
  þ: 667,
  Þ: 667,
  Đ: 722,
  Ð: 722,
  Æ: 1000,
  æ: 889,
  Œ: 1000,
  œ: 944,
  '—': 1000,
  '…': 1000,
  '‰': 1000,
  '™': 1000,
}
/** What is not known, such as other scripts, takes a square. */
const square = 1000

/** The width of a line of Arial in thousandths of its size, rather too wide than too narrow. */
export function thousandthsOf(text: string): number {
  let width = 0
  for (let index = 0; index < text.length; index += 1) width += widthAt(text.charCodeAt(index))
  return width
}

/** Nearly all that a report has: up to the marks of punctuation and of currencies, each worked out once. */
const widths = new Int16Array(0x20d0).fill(-1)

function widthAt(code: number): number {
  const known = widths[code] ?? square
  return known >= 0 ? known : (widths[code] = widthOf(String.fromCharCode(code)))
}

function widthOf(character: string): number {
  const known = ascii[character.charCodeAt(0) - 32] ?? wider[character]
  if (known !== undefined) return known
  if (/[\p{M}\p{C}]/u.test(character)) return 0
  const letter = ascii[character.normalize('NFD').charCodeAt(0) - 32] ?? 0
  return /[\p{Script=Latin}\p{Script=Common}]/u.test(character) ? Math.max(usual, letter) : square
}

const narrow = /[ijltfr.,:;'’‘|!()[\] I-]/
const wide = /[mwMW%@]/

/**
 * Room for a label that readers may see in bold, or in another font than Arial: about how wide it is, in
 * units of `size`, by what kind of characters it is of.
 *
 * @example
 * labelWidth('12', 10) // 11.2
 */
export function labelWidth(text: string, size: number): number {
  let ems = 0
  for (const character of text) {
    const known = rooms.get(character) ?? roomOf(character)
    rooms.set(character, known)
    ems += known
  }
  return ems * size
}

const rooms = new Map<string, number>()

function roomOf(character: string): number {
  if (narrow.test(character)) return 0.33
  if (wide.test(character)) return 0.95
  if (/\p{Lu}/u.test(character)) return 0.78
  return /\p{Script=Latin}|\d/u.test(character) ? 0.56 : 1
}
