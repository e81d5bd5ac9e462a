/** A number that an author wrote into the text. */
export type StatedFigure = {
  /** As written, and where in the sentence. */
  readonly text: string
  readonly at: number
} & (
  | { readonly kind: 'count'; readonly count: number; readonly of: number }
  | { readonly kind: 'percent'; readonly percent: number }
  /** Words such as “over half”: any percentage from `from` to `to`. */
  | { readonly kind: 'share'; readonly from: number; readonly to: number }
  | { readonly kind: 'number'; readonly value: number; readonly noun: string }
)
