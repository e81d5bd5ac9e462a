import type { FigureReference } from '../../figures/figure-reference.js'
import type { TypedFigure } from '../reading/figure-reading.js'
import { nonClaims, type NonClaim } from '../reading/non-claims.js'
import { isOfOthers, type Span } from '../reading/passage.js'
import type { Sentence } from '../reading/sentences.js'
import { quantityFigures } from '../reading/quantity-figures.js'
import type { WordClaim } from '../reading/word-claim.js'
import { spotFigures } from '../reading/spot-figures.js'
import type { Candidate } from './candidate.js'
import type { EvidenceIndex } from './evidence-index.js'
import { isNumberClaimed, knownOfContext, knownOfNumbers } from './numbers-claimed.js'
import { rankFigure, type Ranking } from './rank.js'
import { parseClauses, viewOf, type View } from './view.js'

/** A typed figure that claims something, with what the evidence says of it. */
export interface Claim extends Ranking {
  readonly sentence: Sentence
  /** Whether its author vouches for it: then only its arithmetic is looked at. */
  readonly state: 'vouched' | 'unbound'
}

/** A bound figure, with what the text around it says. */
export interface BoundFigureInText {
  readonly sentence: Sentence
  readonly span: Span & { readonly reference: FigureReference }
  readonly view: View
}

export interface ClaimsOfSentence {
  readonly claims: readonly Claim[]
  readonly bound: readonly BoundFigureInText[]
}

/** A sentence of more figures is no prose: they are all named, and none is looked up. */
const crowd = 80
const untold = { scores: [], mass: [] }

/** The figures of a sentence: those typed, ranked against the evidence, and those bound. */
export function claimsOf(
  index: EvidenceIndex,
  sentence: Sentence,
  beside: readonly Sentence[],
  wordsClaiming: readonly WordClaim[] = [],
  isLookedUp = true,
): ClaimsOfSentence {
  if (isOfOthers(sentence.passage)) return { claims: [], bound: [] }
  const unclaimed = nonClaims(blotted(sentence.text, sentence.spans.filter(isBlot)))
  const open = blotted(sentence.text, [...sentence.spans.filter(isBlot), ...unclaimed])
  const figures = spotFigures(open)
  const words = quantityFigures(wordsClaiming, figures)
  const typed = [...figures, ...words]
  const spans = sentence.spans.filter(isBound)
  const durations = unclaimed.filter(
    ({ kind }) => kind === 'duration' || kind === 'age' || kind === 'measure',
  )
  if (typed.length === 0 && spans.length === 0 && durations.length === 0)
    return { claims: [], bound: [] }
  const parsed = parseClauses(
    sentence,
    blotted(sentence.text, [...typed, ...sentence.spans.filter(({ kind }) => kind === 'figure')]),
  )
  const isCrowded = typed.length > crowd || !isLookedUp
  const seen = isCrowded ? viewOf(parsed, typed[0]!, beside) : null
  const viewed = (place: { readonly from: number; readonly to: number }) =>
    seen ?? viewOf(parsed, place, beside)
  const ranked = (figure: TypedFigure, view: View): Ranking =>
    isCrowded ? { figure, view, subjects: untold, fitting: [] } : rankFigure(index, figure, view)
  const claims = typed.flatMap((figure): Claim[] => {
    const view = viewed(figure)
    if (!isNumberClaimed(index, sentence, figure, view) || isOfOtherThings(figure, view)) return []
    return [{ ...ranked(figure, view), sentence, state: stateOf(sentence, figure) }]
  })
  const readmitted = durations.flatMap((span): Claim[] => {
    const figure = numberIn(sentence, span)
    if (!figure) return []
    const view = viewed(figure)
    const isOfContext =
      unitKnown(index, sentence, span, figure) && knownOfContext(index, figure, view)
    if (
      !isOfContext &&
      !knownOfNumbers(index, figure, view, sentence.text.slice(span.from, span.to))
    )
      return []
    const ranking = ranked(figure, view)
    // “4 weeks” is no number of people.
    const fitting = ranking.fitting.filter(({ candidate }) => isMeasure(candidate))
    return [{ ...ranking, fitting, sentence, state: stateOf(sentence, figure) }]
  })
  return {
    claims: [...claims, ...readmitted].sort((a, b) => a.figure.from - b.figure.from),
    bound: spans.map((span) => ({ sentence, span, view: viewed(span) })),
  }
}

function isMeasure({ type, references: [reference] }: Candidate): boolean {
  return type === 'context' || reference?.kind === 'median' || reference?.kind === 'mean'
}

/** “Two of the three offices”: a few of other things than the evidence counts. */
function isOfOtherThings({ reading }: TypedFigure, { after }: View): boolean {
  return (
    reading.kind === 'count' &&
    reading.of < 10 &&
    /^ (?:\p{L}+ )?(?:offices|teams|sites|councils|buildings|floors|wings|wards|rooms|courts|regions|counties|towns|boroughs|districts|providers|partners|agencies|charities|posts|boards|priorities|objectives|steps|stages|days|weeks|months|years)\b/iu.test(
      after,
    )
  )
}

function stateOf({ spans }: Sentence, { from, to }: TypedFigure): Claim['state'] {
  return spans.some((span) => span.kind === 'authored' && span.from < to && span.to > from)
    ? 'vouched'
    : 'unbound'
}

function isBlot({ kind }: Span): boolean {
  return kind === 'figure' || kind === 'plain'
}

function isBound(span: Span): span is Span & { readonly reference: FigureReference } {
  return span.kind === 'figure' && span.reference !== undefined
}

/** A text with pieces blotted out, each by as many characters, so that places stay. */
export function blotted(
  text: string,
  pieces: readonly { readonly from: number; readonly to: number }[],
): string {
  if (pieces.length === 0) return text
  const parts: string[] = []
  let at = 0
  for (const { from, to } of [...pieces].sort((a, b) => a.from - b.from)) {
    if (to <= at) continue
    parts.push(text.slice(at, Math.max(at, from)), '□'.repeat(to - Math.max(at, from)))
    at = to
  }
  return parts.join('') + text.slice(at)
}

/** The number of a duration or measure: “18” of “18 weeks”. */
function numberIn({ text }: Sentence, { from, to }: NonClaim): TypedFigure | null {
  const [first, second] = spotFigures(text.slice(from, to).replace(/[ -]\p{L}+$/u, ''))
  if (!first || second) return null
  return { ...first, from: from + first.from, to: from + first.to }
}

const units: Readonly<Record<string, RegExp>> = {
  days: /days?\b/iu,
  weeks: /weeks?\b/iu,
  years: /years?|aged?/iu,
}

function unitKnown(
  { contexts }: EvidenceIndex,
  { text }: Sentence,
  { from, to }: NonClaim,
  { reading }: TypedFigure,
): boolean {
  if (reading.kind !== 'number') return false
  return contexts.some(({ unit }) => units[unit]?.test(text.slice(from, to)) === true)
}
