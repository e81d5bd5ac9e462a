import type { ProseFinding } from '../finding/finding.js'
import type { CountedNouns } from '../reading/counted-nouns.js'
import { isOfOthers } from '../reading/passage.js'
import { findingAt, spanAt, type Sentence } from '../reading/sentences.js'
import type { WordClaim } from '../reading/word-claim.js'
import { wordClaims } from '../reading/word-claims.js'
import { blotted } from '../evidence/claims.js'

/** The words of a sentence that claim something and are its author’s own. */
export function wordClaimsOf(sentence: Sentence, nouns: CountedNouns): readonly WordClaim[] {
  if (isOfOthers(sentence.passage)) return []
  const bound = sentence.spans.filter(({ kind }) => kind === 'figure')
  return wordClaims(blotted(sentence.text, bound), nouns).filter(
    ({ from }) => spanAt(sentence, from)?.kind === 'typed',
  )
}

/** Claims of change and of rank; those of quantity are told with the figures, comparisons with their tests. */
export function wordFindings(sentence: Sentence, words: readonly WordClaim[]): ProseFinding[] {
  // A bound ranking or trend in the sentence shows what its word claims.
  const shown = new Set(sentence.spans.map(({ name }) => name))
  return words.flatMap(({ kind, words: found, from }): ProseFinding[] => {
    if (kind !== 'change' && kind !== 'rank') return []
    if (shown.has(kind === 'rank' ? 'ranking' : 'trend')) return []
    return [
      findingAt(sentence, from, {
        severity: 'warning',
        code: 'word-claim-unbound',
        found,
        evidence:
          kind === 'change'
            ? 'It claims a change, and nothing beside it says from what to what.'
            : 'It sets one above or below the others, and no figure bound beside it shows that.',
        mend: `Bind what shows it, name its source with :authored[${found}]{source="…"}, or say with :plain[${found}] that it is no claim.`,
      }),
    ]
  })
}
