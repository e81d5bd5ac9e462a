import { changeClaims } from './change-claims.js'
import { wordsOfSentence } from './clauses.js'
import type { CountedNouns } from './counted-nouns.js'
import { normativeWords } from './normative.js'
import { quantityClaims } from './quantity-claims.js'
import { rankClaims } from './rank-claims.js'

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

/**
 * The words of a sentence that claim something of what the evidence counts, in order. What should be
 * (“every person should”), idiom (“all in all”) and quantities of other things (“most councils”) claim
 * nothing.
 *
 * @example
 * wordClaims('Most cases were reviewed, none too late.', countedNouns(framework))
 * // [{ from: 0, to: 10, kind: 'share', words: 'Most' }]
 */
export function wordClaims(text: string, nouns: CountedNouns): WordClaim[] {
  const { main, aside } = wordsOfSentence(text)
  return [main, aside]
    .flatMap((tokens) => {
      const isNormative = normativeWords(text, tokens)
      const starts = new Map(tokens.map((token) => [token.from, token]))
      return [
        ...quantityClaims(text, tokens, nouns),
        ...changeClaims(text, tokens, nouns),
        ...rankClaims(text, tokens, nouns),
      ].filter(({ from }) => {
        const token = starts.get(from)
        return token !== undefined && !isNormative(token)
      })
    })
    .sort((a, b) => a.from - b.from)
}
