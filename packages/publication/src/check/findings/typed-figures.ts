import { percentageOf, roundHalfUp } from '@inspectorate/core'
import type { BoundFigureInText, Claim } from '../evidence/claims.js'
import { inWords, type Candidate } from '../evidence/candidate.js'
import { contradicted, offered, onlyMeant, onlyMeantOfPair } from '../evidence/decide.js'
import type { EvidenceIndex } from '../evidence/evidence-index.js'
import type { JoinedClaims, Pair } from '../evidence/joint.js'
import { subjectsMeant } from '../evidence/rank.js'
import { isOnlyNamed } from '../evidence/score.js'
import type { OfferedFigure, ProseFinding } from '../finding/finding.js'
import { findingAt, sourceOffset, type Sentence } from '../reading/sentences.js'
import { percentOf } from './quantity-words.js'
import { impossiblePercentage } from './possible-percentages.js'
import { nearestDirective, printingReference } from './printing-reference.js'

/** Typed figures that are neither bound nor vouched for, and what is certain to be wrong in any. */
export function typedFigures(
  index: EvidenceIndex,
  { claims, pairs }: JoinedClaims,
  bound: readonly BoundFigureInText[],
): ProseFinding[] {
  const disagreeing = pairs.filter((pair) => !agrees(pair))
  const told = new Set(
    disagreeing.flatMap(({ first, second }) => [first.figure.from, second.figure.from]),
  )
  return [
    ...disagreeing.map(pairFinding),
    ...claims.flatMap((claim) =>
      told.has(claim.figure.from)
        ? []
        : figureFinding(index, claim, onlyMeantIn(index, claim, pairs), bound),
    ),
  ]
}

function onlyMeantIn(index: EvidenceIndex, claim: Claim, pairs: readonly Pair[]): Candidate | null {
  const pair = pairs.find(
    ({ first, second }) => first.figure === claim.figure || second.figure === claim.figure,
  )
  return pair ? onlyMeantOfPair(index, pair) : onlyMeant(index, claim)
}

function figureFinding(
  index: EvidenceIndex,
  claim: Claim,
  only: Candidate | null,
  bound: readonly BoundFigureInText[],
): ProseFinding[] {
  const { sentence, figure, state } = claim
  const impossible = impossiblePercentage(sentence, figure)
  if (impossible)
    return [
      findingAt(sentence, figure.from, {
        severity: state === 'vouched' ? 'warning' : 'error',
        code: 'percentage-impossible',
        found: figure.text,
        evidence: impossible,
        mend:
          state === 'vouched'
            ? 'Say beside it that the percentage cannot be had, or ask the source.'
            : 'Bind the figure, or correct it.',
      }),
    ]
  if (state === 'vouched' || (figure.isWord && isShownBeside(index, claim, bound))) return []
  const right = contradicted(index, claim)
  if (right)
    return [
      findingAt(sentence, figure.from, {
        severity: 'error',
        code: 'typed-figure-contradicts',
        found: figure.text,
        evidence: `${inWords(right)}.`,
        mend: `Write ${nearestDirective(right, figure)}, or correct the sentence.`,
        candidates: [offer(index, claim, right)],
      }),
    ]
  return [unbound(index, claim, only)]
}

function unbound(index: EvidenceIndex, claim: Claim, only: Candidate | null): ProseFinding {
  const { sentence, figure, fitting } = claim
  const best = offered(claim)
  const others = fitting.length - best.length
  return findingAt(sentence, figure.from, {
    severity: 'warning',
    code: figure.isWord ? 'word-claim-unbound' : 'typed-figure-unbound',
    found: figure.text,
    evidence:
      best.length === 0
        ? claim.subjects.scores.length === 0
          ? 'Its sentence holds too many figures to tell what each is of.'
          : `No evidence gives this figure.${nearest(index, claim)}`
        : `It may be ${best.map(({ candidate }) => inWords(candidate)).join('; or ')}${others > 0 ? `; ${others} more have the same value` : ''}.`,
    mend: `Bind it, name its source with :authored[${figure.text}]{source="…"}, or say with :plain[${figure.text}] that it is no claim.`,
    candidates: best.map(({ candidate }) => offer(index, claim, candidate)),
    ...(only ? fixOf(index, sentence, claim, only) : {}),
  })
}

/** A word of quantity may stand beside the bound figure that it sums up: “most (:percent[…])”. */
function isShownBeside(
  { rated }: EvidenceIndex,
  { figure, sentence }: Claim,
  bound: readonly BoundFigureInText[],
): boolean {
  const { reading } = figure
  return bound.some(({ span }) => {
    const [first, last] = span.from > figure.to ? [figure.to, span.from] : [span.to, figure.from]
    const between = sentence.text.slice(first, last)
    const share = percentOf(rated, span)
    return (
      share !== null &&
      reading.kind === 'share' &&
      share >= reading.from &&
      share <= reading.to &&
      !/;|, (?:and|but|while)/iu.test(between)
    )
  })
}

/** What the words speak of, with its own value: a typed figure may be an older one of it. */
function nearest(index: EvidenceIndex, { subjects, figure, view }: Claim): string {
  const [first] = subjectsMeant(index, subjects, 1)
  if (!first || first.score <= 0) return ''
  const known = (index.about.get(first.about) ?? []).filter(
    ({ answer, group }) => group === null && answer !== 'relevant',
  )
  const one =
    known.find((candidate) => isOnlyNamed(view, candidate)) ??
    known.find(({ named }) => named === undefined) ??
    known[0]
  return one && figure.reading.kind !== 'share' ? ` Nearest by its words: ${inWords(one)}.` : ''
}

function offer(
  index: EvidenceIndex,
  { figure, view, sentence, fitting }: Claim,
  candidate: Candidate,
): OfferedFigure {
  const inTable = sentence.passage.kind === 'cell'
  const place = index.subjectIndex.get(candidate.about)
  const stems = place === undefined ? undefined : index.subjects.all[place]!.stems
  const shared = stems
    ? [...view.reach].filter(([stem, reach]) => reach >= 0.3 && stems.has(stem)).length
    : 0
  return {
    write:
      printingReference(index, figure.text, candidate, inTable) ??
      nearestDirective(candidate, figure),
    value: inWords(candidate),
    reason: `${shared === 0 ? 'the same value' : `${shared} of its words stand near`}${fitting.some((one) => one.candidate === candidate) ? '' : '; another value'}`,
  }
}

function fixOf(index: EvidenceIndex, sentence: Sentence, { figure }: Claim, candidate: Candidate) {
  const text = printingReference(index, figure.text, candidate, sentence.passage.kind === 'cell')
  const from = sourceOffset(sentence, figure.from)
  const to = from + figure.text.length
  const { source } = sentence.passage
  const asTyped = source.markdown.slice(from, to) === figure.text && source.path[0] === 'narrative'
  return text !== null && asTyped ? { fix: { from, to, text } } : {}
}

/** Whether a count and the percentage beside it say the same, as printed or cut off. */
function agrees({ first, second }: Pair): boolean {
  const [count, percent] = [first, second]
    .map(({ figure }) => figure.reading)
    .sort((a) => (a.kind === 'count' ? -1 : 1))
  if (count?.kind !== 'count' || percent?.kind !== 'percent') return true
  const exact = (100 * count.count) / count.of
  if (percent.decimals > 0)
    return Math.abs(exact - percent.percent) <= 0.5 * 10 ** -percent.decimals + 1e-9
  return roundHalfUp(percentageOf(count.count, count.of)) === percent.percent
}

function pairFinding({ first, second }: Pair): ProseFinding {
  const { sentence } = first
  const [count] = [first, second]
    .map(({ figure }) => figure.reading)
    .filter(({ kind }) => kind === 'count')
  const stated =
    count?.kind === 'count'
      ? `${count.count} of ${count.of} is ${roundHalfUp(percentageOf(count.count, count.of))}%.`
      : ''
  const close = sentence.text.charAt(second.figure.to) === ')' ? 1 : 0
  return findingAt(sentence, first.figure.from, {
    severity: first.state === 'vouched' ? 'warning' : 'error',
    code: 'figures-disagree',
    found: sentence.text.slice(first.figure.from, second.figure.to + close),
    evidence: `The count and the percentage contradict each other: ${stated}`,
    mend: 'Bind both to the same answer, or correct the one that is wrong.',
  })
}
