import type { Claim } from './claims.js'
import type { Candidate } from './candidate.js'
import type { EvidenceIndex } from './evidence-index.js'
import type { Pair } from './joint.js'
import { polarityOf } from './polarity.js'
import { subjectsMeant, type Ranked } from './rank.js'
import { isNamed } from './score.js'
import type { View } from './view.js'

/** The words of a subject in reach must weigh so much before anything is bound to it. */
const leastMass = 3
/** A second candidate, or a second subject, must be so far behind. */
const leastLead = 1

/** What the figure is of is said in another place. */
const elsewhere = /^ of (?:them|these|those)\b/iu

/**
 * The one candidate that a typed figure can only mean, or null: it agrees in value, subject, subgroup and
 * polarity, nothing else does, and its subject would be first whatever its value. The last condition keeps
 * a wrong figure from being bound to a question that has it by chance.
 */
export function onlyMeant(
  index: EvidenceIndex,
  { figure, fitting, subjects, view }: Claim,
): Candidate | null {
  const { reading } = figure
  if (
    figure.inexact === true ||
    reading.kind === 'share' ||
    reading.kind === 'all-but' ||
    reading.kind === 'bounded'
  )
    return null
  if (elsewhere.test(view.after)) return null
  const [best, second] = fitting
  if (best && isSizeStated(best, view)) return leads(best, second) ? best.candidate : null
  if (!best || !isMeant(index, best, subjects.mass)) return null
  if (!leads(best, second)) return null
  const place = index.subjectIndex.get(best.candidate.about)
  if (place === undefined) return null
  const [first] = subjectsMeant(index, subjects, 1)
  return first?.about === best.candidate.about ? best.candidate : null
}

function leads(best: Ranked, second: Ranked | undefined): boolean {
  return !second || best.score.total - second.score.total >= leastLead
}

/** How much was inspected, said in so many words: “we inspected 41 cases”, “our sample included nine”. */
const stated =
  /(?:\b(?:we|inspectors|the team) (?:\p{L}+ )?(?:inspected|assessed|examined|read|reviewed|looked at|sampled|held|conducted|carried out|received|analysed)|\bsample (?:\p{L}+ )?(?:of|included|comprised|consisted of|was))(?: (?:just|only|all|a total of|exactly))? $/iu

function isSizeStated({ candidate: { type }, score }: Ranked, { before }: View): boolean {
  return (
    (type === 'size' || type === 'responses') &&
    score.group >= 0 &&
    score.form >= 1.6 &&
    stated.test(before)
  )
}

function isMeant(
  { subjectIndex }: EvidenceIndex,
  { candidate, score }: Ranked,
  mass: readonly number[],
): boolean {
  const place = subjectIndex.get(candidate.about)
  return (
    candidate.answer !== 'relevant' &&
    score.group >= 0 &&
    score.sense >= 0 &&
    (candidate.answer === null || score.polarity !== 'unknown') &&
    score.form >= 0 &&
    score.named >= 0 &&
    place !== undefined &&
    (mass[place] ?? 0) >= leastMass
  )
}

/**
 * The figure that a typed one contradicts, or null: nothing in the evidence has its value, and its words
 * name one question, one subgroup and one answer.
 */
export function contradicted(index: EvidenceIndex, claim: Claim): Candidate | null {
  const { figure, fitting, subjects, view } = claim
  const { reading } = figure
  if (figure.inexact === true || (reading.kind !== 'count' && reading.kind !== 'percent'))
    return null
  if (fitting.length > 0) return null
  const [first, second] = subjectsMeant(index, subjects, 2)
  if (!first || first.score - (second?.score ?? 0) < leastLead) return null
  const place = index.subjectIndex.get(first.about)!
  if ((subjects.mass[place] ?? 0) < leastMass) return null
  const { type } = index.subjects.all[place]!
  const named = type === 'case' ? index.groupsNamed(view.own) : []
  if (named.length > 1) return null
  // “Agreed strongly” is another figure than all who agreed: which of them is meant is not certain.
  const known = index.about.get(first.about) ?? []
  if (known.some((one) => isNamed(view, one))) return null
  const [right, ...more] = known.filter(
    ({ answer, group }) =>
      answer === answerMeant(index, claim, place) &&
      group?.characteristic === named[0]?.characteristic &&
      group?.value === named[0]?.value,
  )
  if (!right || more.length > 0) return null
  if (reading.kind === 'percent' && right.percent === null) return null
  return reading.kind === 'count' && reading.of !== right.of ? null : right
}

function answerMeant(index: EvidenceIndex, { view }: Claim, place: number): Candidate['answer'] {
  const { type, text } = index.subjects.all[place]!
  if (type === 'context') return null
  const polarity = polarityOf(view.denials, view.denialsNear, text)
  return polarity === 'unknown' ? 'relevant' : polarity === 'so' ? 'yes' : 'no'
}

/** The same for a count and the percentage beside it, which can only mean one answer. */
export function onlyMeantOfPair(index: EvidenceIndex, { first, second }: Pair): Candidate | null {
  const [one, other] = [onlyMeant(index, first), onlyMeant(index, second)]
  if (one && other && one !== other) return null
  const meant = one ?? other
  const both = [first, second].every(({ fitting }) =>
    fitting.some(({ candidate }) => candidate === meant),
  )
  return both ? meant : null
}

/** Three at most, one of each subject and subgroup, best first. */
export function offered({ fitting }: Claim): readonly Ranked[] {
  return fitting.slice(0, 3)
}
