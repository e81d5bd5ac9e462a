import type { WordFigure } from './figures-of-word.js'

/** A heading of a report. */
export interface ReadHeading {
  readonly level: number
  readonly text: string
}

/** A rating as a word, and what it rates: the title of its box, or the first cell of its row. */
export interface ReadRating {
  readonly of: string
  readonly in: 'box' | 'table'
  readonly word: string
}

/** What a Word report says that is bound to its inspection. */
export interface WordReport {
  readonly figures: readonly WordFigure[]
  readonly headings: readonly ReadHeading[]
  readonly ratings: readonly ReadRating[]
  readonly recommendations: readonly string[]
}
