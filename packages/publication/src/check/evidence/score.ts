import type { Group } from '../../figures/figure-reference.js'
import type { FigureReading } from '../reading/figure-reading.js'
import type { Candidate } from './candidate.js'
import type { EvidenceIndex } from './evidence-index.js'
import { polarityOf, type Polarity } from './polarity.js'
import type { Subject } from './subjects.js'
import type { View } from './view.js'

/** How strongly a view speaks of each subject, before any value is looked at. */
export interface SubjectScores {
  readonly scores: readonly number[]
  /** By subject, the weight of its words in reach, those of subgroups apart. */
  readonly mass: readonly number[]
}

/** What speaks for a candidate and against it, in the points of the score. */
export interface Score {
  readonly subject: number
  readonly group: number
  readonly polarity: Polarity
  readonly sense: number
  readonly form: number
  /** Whether its own words are near; 0 for what needs none. */
  readonly named: number
  readonly total: number
}

const casesNoun =
  /^(?: (?:of|in|for|among))?(?: (?:the|all|our|these|those|its|relevant|eligible|inspected|applicable|licence|sampled|\p{L}+[- ]sentence))* (?:cases?|files?|records?|plans?|assessments?|reviews?|orders?|disposals?|reports?)\b/iu
/** “Of the cases inspected, 92 per cent had …” */
const ofCasesBefore =
  /\bof (?:the |all |these |those |our )?(?:\d+ )?(?:\p{L}+ )?(?:cases?|files|plans|assessments|reviews|orders|disposals|reports)\b[^.;,]{0,40},? ?$/iu
const askedNoun =
  /^(?: (?:of|in|for|among))?(?: (?:the|all|our|these|those|its|relevant))* (?:respon(?:dents?|ses?)|repl(?:y|ies)|answers?|staff|practitioners?|interview(?:s|ees)|who|surveyed|said|told|felt|thought|considered|believed|reported|agreed)\b/iu
const contextNoun = /^ (?:FTE|WTE|full-time|vacan\w+|posts?|of posts|weeks|days|residents|per\b)/iu
const asked =
  /\b(?:survey\w*|respon(?:d|ded|ses?|dents?)|repl(?:y|ied|ies)|answered|questionnaires?|interview\w*|said|told|felt|thought|believed|considered|reported|agreed|staff)\b/iu

/** The score of every subject, by its words and where it belongs. */
export function scoreSubjects(index: EvidenceIndex, view: View): SubjectScores {
  const { all, byStem, scale } = index.subjects
  const mass = Array<number>(all.length).fill(0)
  const told = Array<number>(all.length).fill(0)
  for (const [stem, reach] of view.reach)
    for (const { subject, weight } of byStem.get(stem) ?? []) {
      mass[subject]! += weight * reach
      if (!index.names.has(stem)) told[subject]! += weight * reach
    }
  const cue = asked.test(view.own)
  const isStandard = index.standards.has(view.section)
  const nouns = {
    case: nounScore('case', view),
    survey: nounScore('survey', view),
    context: nounScore('context', view),
  }
  const surveys = new Map(
    index.rated.framework.surveys.map(({ id }) => [id, surveyScore(index, id, view, cue)]),
  )
  const scores = all.map((subject, i) => {
    return (
      (1.6 * mass[i]!) / scale[i]! +
      homeScore(index, subject, view, isStandard, mass[i]!) +
      nouns[subject.type] +
      (subject.survey === null ? 0 : surveys.get(subject.survey)!)
    )
  })
  return { scores, mass: told }
}

function homeScore(
  { homes }: EvidenceIndex,
  { home, type, survey }: Subject,
  { section }: View,
  isStandard: boolean,
  mass: number,
): number {
  // A section speaks of its questions in some word at least
  if (home === section || (survey !== null && homes.get(survey) === section))
    return Math.min(1.3, mass)
  return isStandard && (type === 'context' || home !== null) ? -1 : 0
}

function nounScore(type: Subject['type'], { after, before }: View): number {
  if (casesNoun.test(after) || ofCasesBefore.test(before)) return type === 'case' ? 0 : -3
  if (askedNoun.test(after)) return type === 'survey' ? 0.8 : type === 'case' ? -1.5 : 0
  if (contextNoun.test(after)) return type === 'context' ? 0.8 : -1.5
  return 0
}

/** Whether the text says that people were asked, and which of them. */
function surveyScore(index: EvidenceIndex, survey: string, view: View, cue: boolean): number {
  const own = index.cues.get(survey)?.test(view.own) === true
  const rival = [...index.cues].some(([id, pattern]) => id !== survey && pattern.test(view.clause))
  const here = index.homes.get(survey) === view.section
  return (
    (own || cue || here ? 1.6 : asked.test(view.sentence) ? 0 : -2.2) + (rival && !own ? -2 : 0)
  )
}

/** The whole score of a candidate. */
export function scoreCandidate(
  index: EvidenceIndex,
  view: View,
  reading: FigureReading,
  subjects: SubjectScores,
  candidate: Candidate,
): Score {
  const place = index.subjectIndex.get(candidate.about)
  const subject = place === undefined ? 0 : subjects.scores[place]!
  const group = groupScore(index, view, reading, candidate)
  const question = place === undefined ? '' : index.subjects.all[place]!.text
  const polarity = polarityOf(view.denials, view.denialsNear, question)
  const sense = senseScore(polarity, candidate)
  const form = formScore(index, view, reading, candidate)
  const named = namedScore(view, candidate)
  const total = subject + group + sense + form + named
  return { subject, group, polarity, sense, form, named, total }
}

/** So near a word stands in the figure’s own clause, or the one beside it. */
const ownReach = 0.6

/** An answer by its name, a mean or a rate are meant only where that is said. */
function namedScore(view: View, candidate: Candidate): number {
  if (!candidate.named) return 0
  if (!isNamed(view, candidate)) return -2.2
  return isOnlyNamed(view, candidate) ? 1.6 : 0
}

/** Whether the words of a candidate stand near, whatever else they name. */
export function isNamed({ reach, own }: View, { named }: Candidate): boolean {
  if (!named) return false
  const near = [...named.words].filter((stem) => (reach.get(stem) ?? 0) >= ownReach).length
  return (
    (near > 0 && (!named.all || near === named.words.size)) ||
    (named.literal !== undefined && own.toLowerCase().includes(named.literal))
  )
}

/** Whether it is named and no other answer of its question is by the same words. */
export function isOnlyNamed(view: View, candidate: Candidate): boolean {
  const { named } = candidate
  if (!named || !isNamed(view, candidate)) return false
  return (
    named.isShared !== true ||
    (named.literal !== undefined && view.own.toLowerCase().includes(named.literal))
  )
}

function senseScore(polarity: Polarity, { answer }: Candidate): number {
  if (answer !== 'yes' && answer !== 'no') return 0
  if (polarity === 'unknown') return answer === 'yes' ? 0.2 : 0
  return (polarity === 'so') === (answer === 'yes') ? 1 : -1.2
}

/** The subgroups that a view names, near and far; found once for all its candidates. */
interface NamedGroups {
  readonly own: readonly Group[]
  readonly sentence: readonly Group[]
  readonly passage: readonly Group[]
}

const namedIn = new WeakMap<View, NamedGroups>()

function groupsOfView({ groupsNamed }: EvidenceIndex, view: View): NamedGroups {
  const known = namedIn.get(view)
  if (known) return known
  const clause = groupsNamed(view.own)
  const named = {
    own: clause.length > 0 ? clause : groupsNamed(view.after.slice(0, 40)),
    sentence: groupsNamed(view.sentence),
    passage: groupsNamed(view.passage),
  }
  namedIn.set(view, named)
  return named
}

/** Whether a subgroup can be meant at all: one that nothing near names never is. */
export function isGroupAround(index: EvidenceIndex, view: View, { group }: Candidate): boolean {
  if (group === null) return true
  const { own, sentence, passage } = groupsOfView(index, view)
  return (
    index.comparedIn.get(view.section) === group.characteristic ||
    [own, sentence, passage].some((named) => named.some((one) => isSame(one, group)))
  )
}

/** Whose figure it is, by the subgroups that the clause, the section and the base name. */
function groupScore(
  index: EvidenceIndex,
  view: View,
  reading: FigureReading,
  { type, group, answer }: Candidate,
): number {
  // Most surveys do not tell people apart, so that everyone’s figure is not held against them.
  if (type !== 'case' && type !== 'size' && group === null) return 0
  const { own, sentence, passage } = groupsOfView(index, view)
  if (own.length > 0) {
    if (group === null) return -1.6
    return own.some((one) => isSame(one, group)) ? 1.6 : -2.5
  }
  if (group === null) return 0
  const isNear = sentence.some((one) => isSame(one, group))
  const isAround = isNear || passage.some((one) => isSame(one, group))
  const isCompared = index.comparedIn.get(view.section) === group.characteristic
  const base =
    reading.kind === 'count' || (reading.kind === 'all-but' && reading.of !== null)
      ? reading.of
      : null
  const isBase = isAround && base !== null && base === index.sizeOf(group) && answer !== null
  return (isNear ? -0.3 : isAround ? -0.8 : isCompared ? -0.5 : -3) + (isBase ? 1.2 : 0)
}

function isSame(a: Group, b: Group): boolean {
  return a.characteristic === b.characteristic && a.value === b.value
}

/** A bare number: sizes go by “cases” and “responses”; how many were relevant is seldom said. */
function formScore(
  index: EvidenceIndex,
  view: View,
  reading: FigureReading,
  { type, about, answer }: Candidate,
): number {
  if (reading.kind !== 'number' && reading.kind !== 'bounded') return 0
  if (type === 'size')
    return casesNoun.test(view.after) || /^ (?:people|women|men|\p{L}+)\b/iu.test(view.after)
      ? 1.6
      : 0
  if (type === 'responses') {
    const noun =
      /^(?: \p{L}+)? (?:respon\w+|repl\w+|interview\w*|questionnaires?|people|practitioners|staff)\b/iu.test(
        view.after,
      )
    return (noun ? 1.6 : -1) + (index.cues.get(about)?.test(view.own) === true ? 1.6 : -0.5)
  }
  if (answer === 'relevant') return -2.2
  return answer === null ? 0 : -1
}
