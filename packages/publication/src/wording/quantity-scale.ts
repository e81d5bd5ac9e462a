import type { Framework } from '@inspectorate/core'

/** A word of quantity and the shares it stands for: from `from` per cent to less than `below` per cent. */
interface QuantityBand {
  /** As it stands before “of the cases”: `a majority`. */
  readonly text: string
  readonly from: number
  readonly below: number
}

/**
 * The product’s own scale, for a framework that gives none. It keeps “about half” for shares a reader
 * would call so, and has no word (“many”, “several”) that says nothing of the base.
 */
const usualScale: readonly QuantityBand[] = [
  { text: 'few', from: 0, below: 15 },
  { text: 'a minority', from: 15, below: 45 },
  { text: 'about half', from: 45, below: 56 },
  { text: 'a majority', from: 56, below: 75 },
  { text: 'most', from: 75, below: 90 },
  { text: 'nearly all', from: 90, below: 101 },
]

/** The house scale: the framework’s own words of quantity where it gives any, else the usual ones. */
export function quantityScale({
  quantityWords,
}: Pick<Framework, 'quantityWords'>): readonly QuantityBand[] {
  if (!quantityWords || quantityWords.length === 0) return usualScale
  return quantityWords.map(({ words, from, below }) => ({
    text: withArticle(words[0]!),
    from,
    below,
  }))
}

/**
 * The word of the scale for a share, by whole numbers: “none” and “all” only where it is so to the last
 * case. Where bands overlap the narrowest says most. Null where a framework’s scale has a gap.
 */
export function quantityWord(
  scale: readonly QuantityBand[],
  count: number,
  of: number,
): { readonly text: string; readonly meaning: string } | null {
  if (count === 0) return { text: 'none', meaning: 'not one' }
  if (count === of) return { text: 'all', meaning: 'every one' }
  const [band] = scale
    .filter(({ from, below }) => from * of <= 100 * count && 100 * count < below * of)
    .toSorted((a, b) => a.below - a.from - (b.below - b.from))
  if (!band) return null
  const { text, from, below } = band
  const upTo = below > 100 ? 'less than all' : `less than ${below}%`
  return { text, meaning: from === 0 ? `some, ${upTo}` : `${from}% to ${upTo}` }
}

/** “minority” is a noun that needs its article; “few” and “nearly all” are none. */
function withArticle(word: string): string {
  return /(?:minority|majority|number|proportion|handful|half|quarter|third)$/i.test(word) &&
    !/^(?:an?|the|about|around|over|under|more|less|nearly|almost) /i.test(word)
    ? `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`
    : word
}
