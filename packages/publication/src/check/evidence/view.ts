import type { Sentence } from '../reading/sentences.js'
import { denialsIn } from './polarity.js'
import { stemsOfWord, wordsOf } from './stems.js'

/** What a figure’s place in the text says of it. */
export interface View {
  /** How near each stem stands, 0–1. */
  readonly reach: ReadonlyMap<string, number>
  /** The clause that the figure belongs to. */
  readonly clause: string
  /** That clause and the one the figure stands in, if it is another. */
  readonly own: string
  readonly sentence: string
  readonly passage: string
  readonly section: string
  /** Words of denial in the clause, and in those beside it. */
  readonly denials: readonly string[]
  readonly denialsNear: readonly string[]
  /** What follows the figure: “ relevant cases”. */
  readonly after: string
  /** What stands before it in the sentence, at most so much as matters. */
  readonly before: string
  /** The figure’s clause names what it is compared with: “against 31 per cent”. */
  readonly compared: boolean
}

const boundary =
  /[;:()—–]|,(?!\d)|\b(?:and|but|while|whereas|compared|against|than|where|which|because|although|though|when|with)\b/giu
const comparing = /\b(?:compared|against|than|whereas|while|figure for|for)\b[^.;]{0,60}$/iu
/** Each boundary between a word and the figure’s clause weakens it so. */
const perBoundary = 0.6
const besideSentence = 0.14
const farSentence = 0.1
/** So many clauses, words and sentences to either side are looked at; what lies further says nothing. */
const farthest = { clauses: 6, words: 60, sentences: 2 }

interface Clause {
  readonly from: number
  readonly to: number
  readonly opened: string
  readonly text: string
}

interface PlacedStem {
  readonly stems: readonly string[]
  readonly at: number
  readonly clause: number
}

/** A sentence taken apart, once for all its figures. */
export interface Parsed {
  readonly sentence: Sentence
  readonly clauses: readonly Clause[]
  readonly words: readonly PlacedStem[]
}

/** `text` is the sentence with its figures blotted out. */
export function parseClauses(sentence: Sentence, text: string): Parsed {
  const clauses: Clause[] = []
  let from = 0
  let opened = ''
  const close = (to: number, next: string) => {
    clauses.push({ from, to, opened, text: text.slice(from, to) })
    from = to
    opened = next
  }
  for (const { 0: mark, index } of text.matchAll(boundary)) close(index, mark.toLowerCase())
  close(text.length, '')
  let clause = 0
  const words = wordsOf(text).map(({ word, at }) => {
    while (at >= clauses[clause]!.to && clause < clauses.length - 1) clause += 1
    return { stems: stemsOfWord(word), at, clause }
  })
  return { sentence, clauses, words }
}

/** What stands at `from` to `to` of a sentence, seen from there. */
export function viewOf(
  parsed: Parsed,
  { from, to }: { readonly from: number; readonly to: number },
  others: readonly Sentence[],
): View {
  const { sentence, clauses, words } = parsed
  const at = indexAt(clauses, from)
  const home = homeClause(parsed, at, from)
  const reach = new Map<string, number>()
  const near = (stem: string, weight: number) => {
    if (weight > (reach.get(stem) ?? 0)) reach.set(stem, weight)
  }
  const first = wordIndexAt(words, from)
  const window = words.slice(Math.max(0, first - farthest.words), first + farthest.words)
  for (const { stems, clause } of window) {
    const distance = Math.abs(clause - home)
    if (distance > farthest.clauses) continue
    for (const stem of stems) near(stem, perBoundary ** distance)
  }
  for (const [i, other] of others.entries()) {
    if (i >= 2 * farthest.sentences) break
    for (const stem of stemsBeside(other)) near(stem, i < 2 ? besideSentence : farSentence)
  }
  for (const { text, weight } of sentence.passage.around ?? [])
    for (const { word } of wordsOf(text.slice(0, 300)))
      for (const stem of stemsOfWord(word)) near(stem, weight)
  const clause = pieceOf(clauses[home]!, from)
  // A clause with a figure of its own denies or not for itself
  const beside = [clauses[home - 1], clauses[home + 1]].flatMap((one) =>
    one && (!pieceOf(one, from).includes('□') || one === clauses[at]) ? [pieceOf(one, from)] : [],
  )
  return {
    reach,
    clause,
    own: home === at ? clause : `${clause} ${pieceOf(clauses[at]!, from)}`,
    sentence: around(sentence.text, from),
    passage: around(sentence.passage.text, sentence.from + from),
    section: sentence.passage.section,
    denials: denialsIn(clause),
    denialsNear: beside.flatMap(denialsIn),
    after: sentence.text.slice(to, to + 60),
    before: sentence.text.slice(Math.max(0, from - 90), from),
    compared: comparing.test(sentence.text.slice(Math.max(0, from - 70), from)),
  }
}

const beside = new WeakMap<Sentence, readonly string[]>()

function stemsBeside(sentence: Sentence): readonly string[] {
  const before = beside.get(sentence)
  if (before) return before
  const stems = wordsOf(sentence.text.slice(0, 400)).flatMap(({ word }) => stemsOfWord(word))
  beside.set(sentence, stems)
  return stems
}

/** A clause, or of a very long one the piece nearest to a place. */
function pieceOf({ from, to, text }: Clause, at: number): string {
  if (to - from <= 600) return text
  const place = Math.min(Math.max(at, from), to) - from
  return text.slice(Math.max(0, place - 300), place + 300)
}

/** So much of a long text around a place: what is looked at must not grow with the text. */
function around(text: string, at: number): string {
  return text.length <= 1600 ? text : text.slice(Math.max(0, at - 800), at + 800)
}

/** Words that fill a figure’s clause without saying what it is of: “(26 out of 33 relevant cases)”. */
const filling =
  /^(?:relevant|eligible|inspected|applicable|sampled|respon\w*|answer\w*|repl\w*|we|reviewed|looked|of|in|the|case\w*|only|just|those|who)$/iu

/**
 * The clause that says what a figure is of: “in 12 of 30 cases, …” belongs to what follows, “(12 of 30)”
 * to what stands before.
 */
function homeClause({ clauses }: Parsed, at: number, from: number): number {
  const own = clauses[at]!
  const text = pieceOf(own, from)
  if (own.opened === '(' && at > 0) return at - 1
  const says = wordsOf(
    text.replace(/^\W*(?:and|but|while|where|which|with|than|against)\b/iu, ''),
  ).some(({ word }) => !filling.test(word) && stemsOfWord(word).length > 0)
  if (says) return at
  const next = clauses[at + 1]
  if (next && (at === 0 || /^\W*(?:and |but )?in\b/iu.test(text))) return at + 1
  return at > 0 ? at - 1 : at
}

function indexAt(clauses: readonly Clause[], at: number): number {
  let [low, high] = [0, clauses.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (clauses[middle]!.from <= at) low = middle
    else high = middle - 1
  }
  return low
}

function wordIndexAt(words: readonly PlacedStem[], at: number): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle]!.at < at) low = middle + 1
    else high = middle
  }
  return low
}
