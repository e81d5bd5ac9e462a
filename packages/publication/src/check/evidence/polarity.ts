/** Whether a clause says that something was so, was not so, or leaves it open. */
export type Polarity = 'so' | 'not-so' | 'unknown'

const denials =
  /\b(?:not|cannot|never|nor|neither|nobody|none|without|lack(?:ed|ing|s)?|missing|missed|insufficient(?:ly)?|inadequate(?:ly)?|incomplete(?:ly)?|inappropriate(?:ly)?|unsatisfactor(?:y|ily)|unsafe(?:ly)?|unclear|unmet|unmanageable|unsuitable|unreasonable|ineffective(?:ly)?|unsure|unable|unhappy|dissatisfied|deficient|poor(?:ly)?|weak(?:ly)?|fail(?:ed|s|ing|ure)?|fell short|falls? short|fallen short|absent|overlooked|neglected|omitted|ignored|disagreed|left out|no(?! (?:more|fewer|less|later|one office)\b))\b|n[’']t\b/giu

/** Words that approve: with them a clause says plainly that something was so. */
const approvals =
  /\b(?:sufficient(?:ly)?|adequate(?:ly)?|enough|well|good|appropriate(?:ly)?|satisfactor(?:y|ily)|effective(?:ly)?|complete(?:d|ly)?|timely|safe(?:ly)?|suitabl[ey]|reasonabl[ey]|strong(?:ly)?|positive(?:ly)?|clear(?:ly)?)\b/iu

/** The name of a rating is no word of the sentence: ‘Inadequate’. */
const isRating = /^[‘’'“" ]\p{Lu}/u

/** The words of denial in a text, small. */
export function denialsIn(text: string): string[] {
  return [...text.matchAll(denials)]
    .filter(
      ({ 0: word, index }) => !isRating.test(text.slice(Math.max(0, index - 1), index) + word),
    )
    .map(([word]) => word.toLowerCase())
}

export function approves(text: string): boolean {
  return approvals.test(text)
}

/** What a clause says of a question: its denials but those that the question has itself, by twos. */
export function polarityOf(
  clause: readonly string[],
  near: readonly string[],
  question: string,
): Polarity {
  const left = without(clause, question)
  if (left.length % 2 === 1) return 'not-so'
  return left.length === 0 && without(near, question).length > 0 ? 'unknown' : 'so'
}

function without(words: readonly string[], question: string): readonly string[] {
  if (words.length === 0) return words
  const own = denialsIn(question)
  return words.filter((word) => !own.includes(word))
}
