/**
 * What words claim: that there is none, all, all but some; a share (most, few, a majority, half, not
 * all); a change; a place in a row (strongest); a comparison (better than).
 */
export type WordClaimKind = 'none' | 'all' | 'all-but' | 'share' | 'change' | 'rank' | 'comparison'

/** A piece of a sentence that claims something of the evidence without a number. */
export interface WordClaim {
  /** In the text; of a quantity, `to` is the end of the noun it is said of. */
  readonly from: number
  readonly to: number
  readonly kind: WordClaimKind
  /** The words themselves, as they stand: “Most”, “all but three”. */
  readonly words: string
}
