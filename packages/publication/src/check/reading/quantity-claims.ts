import { numberPattern } from './typed-number.js'
import type { Token } from './clauses.js'
import { isPlural, type CountedNouns } from './counted-nouns.js'
import { countedBefore, countedPhrase } from './noun-phrase.js'
import type { WordClaim, WordClaimKind } from './word-claim.js'

const size =
  'great|vast|large|small|tiny|clear|reasonable|slight|significant|overwhelming|big|substantial|considerable|narrow|bare|sizeable'
const near = 'nearly|almost|virtually|practically'
const hedge =
  'well over|just over|over|well under|just under|under|more than|less than|fewer than|about|around|roughly|at least|only|nearly|almost'

/** Whom the evidence knows: others are anybody. */
const whom =
  '(?= (?:we|interviewed|surveyed|in (?:the|our) sample|who (?:answered|replied|responded|took part in (?:the|our)))\\b)'

/** Words of quantity, the longest first. “Many”, “some” and “several” say nothing that could be wrong. */
const quantifiers: readonly (readonly [WordClaimKind, string])[] = [
  ['all-but', String.raw`all (?:but|except) (?:${numberPattern}|□+|a few|a handful)`],
  ['share', String.raw`not (?:all|every)`],
  ['none', String.raw`not (?:one|a single)(?! of the (?:most|best|worst))`],
  ['share', String.raw`(?:${near}) (?:all|every|each)`],
  ['share', String.raw`(?:${near}) (?:none|no)|(?:hardly|scarcely|barely) any`],
  ['none', String.raw`none|no(?! (?:one|single|other|longer|such)\b)`],
  ['none', String.raw`(?:nobody|no one)${whom}`],
  ['all', String.raw`(?:everyone|everybody)${whom}`],
  ['all', '(?:every|each) one|every|each|all'],
  [
    'share',
    String.raw`(?:an? |the )?(?:very )?(?:(?:${size}) )?(?:majority|minority)(?! (?:ethnic|group|faith|language|communit))`,
  ],
  ['share', '(?:the )?(?:great )?bulk'],
  ['share', '(?:only|just|all but) a few|(?:very|too) few|few'],
  ['share', 'most'],
  ['share', String.raw`(?:(?:${hedge}) )?half`],
]

const pattern = new RegExp(
  quantifiers.map(([, source], i) => String.raw`(?<q${i}>\b(?:${source})\b)`).join('|'),
  'giu',
)

/** After these a word of quantity is part of something else: “at all”, “a few”, “the most complex”. */
const notAfter: Readonly<Record<string, RegExp>> = {
  all: /^(?:at|above|after|of)$/,
  most: /^(?:the|at|its|our|their|your|his|her|this|these|those|\S+'s|a|an|what)$/,
  few: /^(?:a|the|these|those|last|next|first|past|every|of|with|have|has|had)$/,
  half: /^(?:first|second|other|last|latter|former|each|the)$/,
  no: /^(?:yes|or)$/,
}

/** After these a person is who something is for: “training for all staff”, “gives every person”. */
const recipient =
  /^(?:to|for|with|from|among|between|across|gives|offers|sends|tells|asks|sees|meets|visits|greets|welcomes|invites)$/

/** A verb that a word of quantity can be the subject of without its noun: “most were”. */
const verb =
  /^(?:was|were|had|have|has|did|is|are|do|does|got|felt|said|thought|told|knew|lacked|received|needed|took|showed|agreed|could|also|still|\p{L}{3,}ed)$/u

/** Words of quantity over what the evidence counts. */
export function quantityClaims(
  text: string,
  tokens: readonly Token[],
  nouns: CountedNouns,
): WordClaim[] {
  const claims: WordClaim[] = []
  const starts = new Map(tokens.map(({ from }, i) => [from, i]))
  const ends = new Map(tokens.map(({ to }, i) => [to, i]))
  for (const { 0: words, index: from, groups = {} } of text.matchAll(pattern)) {
    const first = starts.get(from)
    const last = ends.get(from + words.length)
    if (first === undefined || last === undefined) continue
    if ((claims.at(-1)?.to ?? 0) > from) continue
    const [kind] =
      quantifiers[
        Number(
          Object.keys(groups)
            .find((key) => groups[key])
            ?.slice(1),
        )
      ]!
    const to = endOfClaim(tokens, { first, last, words: words.toLowerCase() }, nouns)
    if (to !== null) claims.push({ from, to, kind, words })
  }
  return claims
}

interface Quantifier {
  readonly first: number
  readonly last: number
  readonly words: string
}

/** Where the words that claim end, or null where they claim nothing. */
function endOfClaim(
  tokens: readonly Token[],
  { first, last, words }: Quantifier,
  nouns: CountedNouns,
): number | null {
  if (/^(?:nobody|no one|every(?:one|body))$/.test(words)) return tokens[last]!.to
  const before = tokens[first - 1]?.word ?? ''
  if (notAfter[words]?.test(before)) return null
  if (words === 'too few' && !/^(?:in|for|of|saw|found|read|reviewed)$/.test(before)) return null
  const after = tokens[last + 1]
  const ofMany = after?.word === 'of' ? `${words} of` : words
  const phrase = countedPhrase(tokens, last + 1, nounOf(ofMany, nouns))
  if (phrase) {
    const noun = phrase.noun.word
    if (/^(?:no|not one|not a single)$/.test(words) && tokens[phrase.end]?.word === 'for')
      return null
    if (words === 'no' && /^(?:response|reply|standard)$/.test(noun)) return null
    if (
      words === 'no' &&
      /^(?:with|have|has|had|are|were|was|is)$/.test(before) &&
      noun === 'staff'
    )
      return null
    if (/^(?:all|every|each)$/.test(words) && recipient.test(before) && isPerson(noun, nouns))
      return null
    return phrase.noun.to
  }
  if (!after || after.clause !== tokens[last]!.clause || !standsAlone.test(words)) return null
  if (after.word === 'of') {
    const of = tokens[last + 2]
    const isPronoun = of !== undefined && /^(?:them|these|those|us|whom|which)$/.test(of.word)
    return isPronoun && countedBefore(tokens, first, nouns) ? of.to : null
  }
  return verb.test(after.word) && countedBefore(tokens, first, nouns) ? tokens[last]!.to : null
}

/** “Every” may be said of one plan, “no” only of what is counted, the others of several. */
function nounOf(words: string, nouns: CountedNouns): (word: string) => boolean {
  if (/^(?:\w+ )?(?:every|each)$/.test(words))
    return (word) => isOne(word) && (nouns.isCounted(word) || nouns.isJudged(word))
  if (/^(?:no|not one|not a single)$/.test(words)) return nouns.isCounted
  return (word) => isPlural(word) && (nouns.isCounted(word) || nouns.isJudged(word))
}

function isOne(word: string): boolean {
  return !isPlural(word) || word === 'staff'
}

const standsAlone =
  /(?:none|all|each|most|few|half|majority|minority|any|all but .+|all except .+)$/

function isPerson(noun: string, nouns: CountedNouns): boolean {
  return nouns.isCounted(noun) && !/^(?:cases?|responses?|replies|standards?)$/.test(noun)
}
