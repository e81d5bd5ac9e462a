import type { Tone } from '@inspectorate/core'

/** How a rating or band is coloured; `not-rated` where there is none. A word always stands with it. */
export type RatingTone = Tone | 'not-rated'

/** A rating as it is shown: its word, its colour and its place on the scale. */
export interface RatingMark {
  readonly word: string
  readonly tone: RatingTone
  /** Place on the scale from the lowest, 1-based; absent when not rated. */
  readonly position?: number
  /** Number of ratings on the scale. */
  readonly of: number
  /** What a screen reader says: “Good, third of four”. */
  readonly spoken: string
}
