/** An abbreviation with what it stands for. */
export interface ExpandedAbbreviation {
  readonly name: string
  /** With a capital at its start. */
  readonly meaning: string
}

/** Words of which a name’s initials make no letter. */
const passedOver = new Set([
  'and',
  'at',
  'by',
  'for',
  'from',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
  'with',
])

/** Capitals in brackets, in plural too: `(MAPPA)`, `(SPOs)`. */
const inBrackets = /\((\p{Lu}{2,10})(s?)\)/gu

/**
 * What a text writes out with its abbreviation in brackets after it: “senior probation officers (SPOs)”. Only where
 * the initials of the words before are its letters: a wrong meaning would be worse than none.
 */
export function expandedAbbreviations(text: string): ExpandedAbbreviation[] {
  return [...text.matchAll(inBrackets)].flatMap(
    ({ 0: all, 1: letters = '', 2: plural = '', index }) => {
      const before = text.slice(0, index).trimEnd()
      const meaning = meaningOf(letters, before)
      if (meaning === null) return []
      return [{ name: all.slice(1, -1 - plural.length) + plural, meaning }]
    },
  )
}

function meaningOf(letters: string, before: string): string | null {
  const words = [...before.matchAll(/[\p{L}\p{N}’']+/gu)]
  let left = letters
  for (let i = words.length - 1; i >= 0; i--) {
    const [word] = words[i]!
    const initials = /^\p{Lu}{2,}$/u.test(word) ? word : word[0]!.toUpperCase()
    if (left.endsWith(initials)) left = left.slice(0, -initials.length)
    else if (!passedOver.has(word.toLowerCase()) || left === letters) return null
    // Words of another sentence are none of the name.
    const between = before.slice(
      words[i]!.index + word.length,
      words[i + 1]?.index ?? before.length,
    )
    if (/[.!?:;()“”]/.test(between)) return null
    if (left === '') {
      const meaning = before.slice(words[i]!.index)
      return meaning[0]!.toUpperCase() + meaning.slice(1)
    }
  }
  return null
}
