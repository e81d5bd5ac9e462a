/** Words that tell no question from another. */
const common = new Set(
  'a an the of to and or is was were are be been being did does do has have had in on at for with by that this these those it its there their they them you your we our i my he she his her as from which if so please tick select choose one apply'.split(
    ' ',
  ),
)
const negations =
  /\b(?:not|no|never|without|nobody|none|un\w+|in(?:sufficient|adequate|appropriate)\w*|kein\w*|nicht|pas|ne)\b|n['’]t\b/giu

/** A text without what forms put around it: tags, numbers of questions, marks of what is required. */
export function plainText(text: string): string {
  return text
    .replace(/<[^>]*>/g, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^\s*(?:q(?:uestion)?[\s.]*)?\d+[a-z]?(?:[._]\d+)*[.):\s_-]+(?=\S)/i, '')
    .replace(/\((?:required|optional|please tick[^)]*|tick[^)]*|select[^)]*|choose[^)]*)\)/g, ' ')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function wordsOf(text: string): string[] {
  const words = plainText(text).split(' ')
  return [
    ...new Set(
      words.filter((word) => word !== '' && !common.has(word)).map((word) => word.slice(0, 6)),
    ),
  ]
}

/** How alike texts are, from 0 to 1: words that few of the known texts have count most. */
export class Likeness {
  readonly #frequency = new Map<string, number>()
  readonly #count: number

  constructor(known: readonly string[]) {
    this.#count = known.length
    for (const text of known)
      for (const word of wordsOf(text))
        this.#frequency.set(word, (this.#frequency.get(word) ?? 0) + 1)
  }

  of(a: string, b: string): number {
    const [one, other] = [wordsOf(a), wordsOf(b)]
    if (one.length === 0 || other.length === 0) return 0
    const weigh = (words: readonly string[]) =>
      words.reduce((sum, word) => sum + this.#weight(word), 0)
    const both = weigh(one.filter((word) => other.includes(word)))
    const likeness = both / (weigh(one) + weigh(other) - both)
    // “Was it done?” and “Was it not done?” differ in a word only.
    return negationsIn(a) === negationsIn(b) ? likeness : likeness / 2
  }

  #weight(word: string): number {
    return Math.log(1 + this.#count / (this.#frequency.get(word) ?? 2))
  }
}

function negationsIn(text: string): number {
  return (text.match(negations)?.length ?? 0) % 2
}
