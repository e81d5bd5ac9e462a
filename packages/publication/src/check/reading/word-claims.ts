import { changeClaims } from './change-claims.js'
import { wordsOfSentence } from './clauses.js'
import type { CountedNouns } from './counted-nouns.js'
import { normativeWords } from './normative.js'
import { quantityClaims } from './quantity-claims.js'
import { rankClaims } from './rank-claims.js'
import type { WordClaim } from './word-claim.js'

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
