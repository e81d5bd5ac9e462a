/** What a typed figure says. */
export type FigureReading =
  | { readonly kind: 'count'; readonly count: number; readonly of: number }
  | { readonly kind: 'percent'; readonly percent: number; readonly decimals: number }
  | { readonly kind: 'number'; readonly value: number; readonly decimals: number }
  /** Words such as “over half”: any share from `from` to `to` per cent. */
  | { readonly kind: 'share'; readonly from: number; readonly to: number }
  /** “more than 50 interviews”: any number from `from` to `to`. */
  | { readonly kind: 'bounded'; readonly from: number; readonly to: number }
  | { readonly kind: 'all-but'; readonly missing: number; readonly of: number | null }

/** A figure that an author wrote into the text, and where. */
export interface TypedFigure {
  readonly reading: FigureReading
  readonly text: string
  readonly from: number
  readonly to: number
  /** One end of a range, or hedged by a word: it cannot be bound as it stands. */
  readonly inexact?: true
  /** A word of quantity: “most”, “none”. */
  readonly isWord?: true
}
