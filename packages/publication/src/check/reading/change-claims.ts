import type { Token } from './clauses.js'
import type { CountedNouns } from './counted-nouns.js'
import type { WordClaim } from './word-claim.js'

/** These name a ratio, whatever it is of. */
const factor =
  /\b(?:(?:more than|nearly|almost|over|about) )?(?:doubled|halved|trebled|tripled|quadrupled)\b(?! (?:up|back|over|down|as|glazed)\b)/giu

const verbs =
  /\b(?:improved|worsened|deteriorated|declined|risen|rose|fallen|fell|increased|decreased|dropped|grown|grew|slipped|strengthened|weakened|shrunk|shrank|(?:got|become|became) (?:better|worse|stronger|weaker))\b(?! (?:out|behind|asleep|ill|short|within|under|into|on|off|upon|through|apart|outside|down|away|foul|victim|to (?!□|\d)))/giu

/** What sets a text against an earlier inspection. */
const since =
  /\b(?:since|than (?:at|in)|compared (?:with|to)|unlike (?:at|in)) (?:the |our |its |their )?(?:last|previous|earlier|first) (?:inspection|visit|report)\b/iu

const notInSubject =
  /^(?:that|which|who|whose|his|her|their|he|she|they|it|because|when|and|was|were|is|are|did|does|to|by)$/

/** Words that claim a change of what is measured. */
export function changeClaims(
  text: string,
  tokens: readonly Token[],
  nouns: CountedNouns,
): WordClaim[] {
  const claims: WordClaim[] = [...text.matchAll(factor)].map(({ 0: words, index: from }) => ({
    from,
    to: from + words.length,
    kind: 'change',
    words,
  }))
  const isSince = since.test(text)
  const starts = new Map(tokens.map(({ from }, i) => [from, i]))
  for (const { 0: words, index: from } of text.matchAll(verbs)) {
    const at = starts.get(from)
    if (at === undefined) continue
    if (isSince ? isAdjective(tokens, at) : !hasSubject(tokens, at, nouns)) continue
    claims.push({ from, to: from + words.length, kind: 'change', words })
  }
  return claims
}

/** Whether what is measured stands before the verb as its subject: “planning for release has improved”. */
function hasSubject(tokens: readonly Token[], at: number, nouns: CountedNouns): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 7); i--) {
    const { word, clause } = tokens[i]!
    if (clause !== tokens[at]!.clause) return false
    if (nouns.isMeasured(word)) return true
    const isAuxiliary = i >= at - 3 && /^(?:was|were|is|are)$/.test(word)
    if (notInSubject.test(word) && !isAuxiliary) return false
  }
  return false
}

/** “Led to improved records”: no change is claimed of a subject. */
function isAdjective(tokens: readonly Token[], at: number): boolean {
  return /^(?:the|an?|to|of|with|for|and|its|their|our)$/.test(tokens[at - 1]?.word ?? '')
}
