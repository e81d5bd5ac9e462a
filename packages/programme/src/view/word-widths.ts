/** What a cell has around its words, and what a letter as wide as it is high takes, in per cent of a page’s text. */
const [around, em] = [3, 2.45]

/** Four steps and the edges of their box. */
const gauge = 9

/**
 * Widths of columns, in per cent, in which no heading breaks inside a word: a column that is too narrow for its
 * longest word gets its room from those that have more than they need.
 */
export function widthsForWords(
  columns: readonly (readonly [header: string, width: number, ...unknown[]])[],
): number[] {
  const total = columns.reduce((sum, [, width]) => sum + width, 0)
  const wished = columns.map(([, width]) => (width / total) * 100)
  const least = columns.map(([header]) => widthOfLongest(header))
  const lacks = wished.reduce((sum, width, at) => sum + Math.max(0, least[at]! - width), 0)
  const spare = wished.reduce((sum, width, at) => sum + Math.max(0, width - least[at]!), 0)
  if (lacks > spare) return least
  return wished.map((width, at) =>
    width < least[at]! ? least[at]! : width - ((width - least[at]!) / (spare || 1)) * lacks,
  )
}

/** Whether a page has room for columns with none of their headings broken inside a word. */
export function fitsPage(columns: readonly (readonly [header: string, ...unknown[]])[]): boolean {
  return columns.reduce((sum, [header]) => sum + widthOfLongest(header), 0) <= 100
}

function widthOfLongest(header: string): number {
  return around + em * Math.max(...header.split(/[\s-]+/).map(emsOf))
}

/** As wide as a bold sans serif sets it, roughly. */
function emsOf(word: string): number {
  return [...word].reduce((sum, letter) => {
    if (/[ijlftrI.,:;!|()]/.test(letter)) return sum + 0.33
    if (/[mwMW]/.test(letter)) return sum + 0.89
    return sum + (/\p{Lu}/u.test(letter) ? 0.72 : 0.6)
  }, 0)
}

/** What a rating’s word takes on one line with its gauge and the box around both, in per cent of a page’s text. */
export function widthOfRating(label: string): number {
  return around + gauge + em * 0.88 * emsOf(label)
}
