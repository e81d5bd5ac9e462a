import type { Token } from './clauses.js'
import type { CountedNouns } from './counted-nouns.js'
import type { WordClaim } from './word-claim.js'

const superlative =
  /\b(?:(?:second|joint|equal|next)[ -])?(?:strongest|weakest|highest|lowest|best|worst|poorest)(?:-(?:performing|scoring|rated))?(?![\p{L}-])/giu

const comparative =
  /\b(?:(?:statistically |significantly )?(?:better|worse|stronger|weaker|higher|lower|poorer|larger|smaller)(?: (?:for|in|among|at)(?: [\p{L}’'-]+){1,6}?)? than|(?:more|less) (?:often|likely|frequently)(?: to)?(?: [\p{L}’'-]+){0,8} than|outperform(?:ed|s)|(?:fared|did|performed|scored) (?:(?:far|much|markedly|clearly|slightly|significantly) )?(?:better|worse)|(?:twice|three times|half) as (?:many|likely|often|high|good))\b/giu

/** Said of a superlative these mean no place in a row: “best practice”, “the highest standards”. */
const idiom =
  /^(?:best|worst|highest|lowest) (?:practices?|interests?|possible|known|placed|way|ways|use|fit|case|risk|risks|quality|standards? of|standards$|levels?|priority|harm|need|needs|efforts?|value|value for|evidence|outcomes? for)/i

const expected =
  /^(?:expected|planned|nothing|usual|ever|necessary|needed|ideal|intended|it|they|others?'?|not\b(?! in))\b/i

/** Words that set one thing above another or above all: strongest, lowest, better than. */
export function rankClaims(
  text: string,
  tokens: readonly Token[],
  nouns: CountedNouns,
): WordClaim[] {
  const starts = new Map(tokens.map(({ from }, i) => [from, i]))
  const named = (token: Token | undefined) =>
    token !== undefined && (nouns.isRanked(token.word) || nouns.isCounted(token.word))
  const claims: WordClaim[] = []
  for (const { 0: words, index: from } of text.matchAll(superlative)) {
    const at = starts.get(from)
    const to = from + words.length
    if (at === undefined || idiom.test(text.slice(from, to + 24).split(/[.,;:]/)[0]!)) continue
    const { clause } = tokens[at]!
    const before = tokens[at - 1]?.word ?? ''
    if (before === 'at' || /^(?:of|at|to) the$/.test(wordsBefore(tokens, at, 2))) continue
    const next = tokens.slice(at + 1, at + 5).filter((token) => token.clause === clause)
    const ahead = next.slice(0, Math.max(0, next.findIndex(endsPhrase) + 1) || next.length)
    if (
      /\b(?:of|on|in|for) (?:an?|each|every|any) /.test(text.slice(to, to + 40).split(/[.,;:]/)[0]!)
    )
      continue
    const isPredicate =
      /^(?:was|were|is|are|remains?|remained|fared|did|scored|performed|came|been)$/.test(
        before === 'the' || before === 'by' ? (tokens[at - 2]?.word ?? '') : before,
      ) &&
      tokens.slice(Math.max(0, at - 9), at).some((token) => token.clause === clause && named(token))
    if (isPredicate || ahead.some(({ word }) => nouns.isRanked(word)))
      claims.push({ from, to, kind: 'rank', words })
  }
  for (const { 0: words, index: from } of text.matchAll(comparative)) {
    const at = starts.get(from)
    const to = from + words.length
    if (at === undefined || expected.test(text.slice(to).trimStart())) continue
    if (/^(?:no|not|any|be|never)$/.test(tokens[at - 1]?.word ?? '')) continue
    const around = tokens.slice(Math.max(0, at - 20), at + 24)
    const isStatistic = /^(?:statistic|signific)/i.test(words)
    if (isStatistic || around.some((token) => token.part === tokens[at]!.part && named(token)))
      claims.push({ from, to, kind: 'comparison', words })
  }
  return claims
}

/** “Of” leads on to the set that is ranked; other small words end the phrase. */
function endsPhrase({ word }: Token): boolean {
  return /^(?:is|are|was|were|in|on|at|to|for|from|by|with|that|which|who|and|or|has|have|had)$/.test(
    word,
  )
}

function wordsBefore(tokens: readonly Token[], at: number, count: number): string {
  return tokens
    .slice(Math.max(0, at - count), at)
    .map(({ word }) => word)
    .join(' ')
}
