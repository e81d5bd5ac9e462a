import type { Framework } from '@inspectorate/core'

/** A rating that an author typed. */
export interface TypedRating {
  readonly rating: string
  readonly text: string
  readonly from: number
  readonly to: number
}

export type RatingSpotter = (text: string) => TypedRating[]

const rated = String.raw`\b(?:rated|graded|judged|ratings?|grade|judgement)(?: (?:as|to be|of|is|was|were|are|it|them|the \p{L}+|overall))*`

/**
 * Finds the names of ratings in a text: in quotation marks, with a capital inside a sentence, or small
 * after “rated”. “Good work” at the beginning of a sentence is none.
 */
export function ratingSpotter({ scale }: Framework): RatingSpotter {
  const labels = scale.map(({ id, label }) => ({ id, label }))
  const any = labels
    .map(({ label }) => label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .sort((a, b) => b.length - a.length)
    .join('|')
  const patterns = [
    new RegExp(`(?<=[‘“'"])(?:${any})(?=[.,;:]?[’”'"])`, 'giu'),
    new RegExp(
      `(?<=[\\p{L}\\d,:)’”] )(?:${any})\\b(?! (?:Friday|Practice|Shepherd|Samaritan)\\b)`,
      'gu',
    ),
    new RegExp(`(?<=${rated} )(?:${any})\\b`, 'giu'),
  ]
  const idOf = (text: string) =>
    labels.find(({ label }) => label.toLowerCase() === text.toLowerCase())!.id
  return (text) => {
    const found = new Map<number, TypedRating>()
    for (const pattern of patterns)
      for (const { 0: label, index } of text.matchAll(pattern))
        found.set(index, {
          rating: idOf(label),
          text: label,
          from: index,
          to: index + label.length,
        })
    return [...found.values()].sort((a, b) => a.from - b.from)
  }
}
