import { match } from 'ts-pattern'
import { ownEntry } from '../../bare-record.js'
import type { InspectionDecisions } from '../../inspection/inspection-decisions.js'
import { departureMargin, withinPolicy } from '../../rating/departure-margin.js'
import type {
  Because,
  Departure,
  KeyQuestionOutcome,
  Ratings,
  RuledOverall,
  StandardOutcome,
  StandardState,
} from '../../outcome/ratings.js'
import type { Tally } from '../../tally/tally-schema.js'
import type { Rules } from '../rules.js'
import { explainRules, type NodeExplanation } from '../explain/explain-rules.js'
import { rateRules, type Outcome } from '../rate-rules.js'
import { textIn } from '../../names.js'
import { isSameValue, type Value } from '../value.js'
import type { Evidence } from '../schema/evidence-schema.js'
import { isAskedOfParent } from '../outline/asked-of.js'
import { domainsOf } from '../outline/domains-of.js'
import { evidenceOf } from './evidence-of.js'
import { bandingOf } from './exact/banding-of.js'
import { driversOf, keyQuestionOutcomes } from './key-question-outcomes.js'
import { overallOf } from '../outline/overall-of.js'
import { pointsOf } from './points-of.js'
import { ratingsOfScale } from './ratings-of-scale.js'
import { sourceOf } from '../outline/source-of.js'

interface Rated {
  readonly outcome: Outcome
  readonly explained: NodeExplanation
}

/** The ratings that rules give to an inspection with which `checkByRules` finds nothing wrong. */
export function rateByRules(rules: Rules, decisions: InspectionDecisions, cases: Tally): Ratings {
  const evidence = evidenceOf(rules, decisions, cases)
  const outcomes = rateRules(rules, evidence)
  const explanations = explainRules(rules, evidence, outcomes)
  const rated = outcomes.map((outcome, i): Rated => ({ outcome, explained: explanations[i]! }))
  const overall = overallOf(rules)
  const standards = domainsOf(rules, overall).flatMap(({ nodes }) =>
    nodes.map((index) => standardOutcome(rules, index, rated, { decisions, evidence })),
  )
  return {
    framework: rules.file.id,
    service: decisions.service.name,
    overall: overall === null ? null : overallResult(rated[overall]!),
    standards,
    warnings: standards.flatMap(({ id, departure }) =>
      departure?.withinPolicy === false && departure.margin
        ? [{ code: 'departure-outside-policy', standard: id, margin: departure.margin }]
        : [],
    ),
  }
}

function standardOutcome(
  rules: Rules,
  index: number,
  rated: readonly Rated[],
  { decisions, evidence }: { decisions: InspectionDecisions; evidence: Evidence },
): StandardOutcome {
  const { outcome, explained } = rated[index]!
  const { id, given, normal } = outcome
  const { node, result } = rules.nodes[index]!
  const keyQuestions = keyQuestionOutcomes(rules, index, evidence)
  const lacksEvidence = [index, ...rules.names.nodes[index]!.parts].some((one) => {
    const value = rated[one]!.outcome.given
    const isOwn = one === index || isAskedOfParent(rules, one)
    return isOwn && value.state === 'undecided' && value.why.code === 'evidence'
  })
  const score = pointsOf(rules, index, given)
  return {
    id,
    title: node.title ? textIn(node.title, 'en') : id,
    number: node.number ?? null,
    ...(given.state === 'number' && { figure: explained.value }),
    state:
      result.kind === 'none'
        ? 'reported-only'
        : given.state === 'undecided' && lacksEvidence
          ? 'no-evidence'
          : stateOf(given, score),
    normal: normal.state === 'grade' ? normal.grade : null,
    rating: given.state === 'grade' ? given.grade : null,
    score,
    keyQuestions,
    drivers: driversOf(rules, outcome.because),
    departure: departureOf(rules, index, outcome, {
      by: ownEntry(decisions.judgements, id)?.by ?? null,
      keyQuestions,
    }),
    missing: [],
    because: becauseOf(outcome, explained),
  }
}

function overallResult({ outcome, explained }: Rated): RuledOverall {
  const { given } = outcome
  return {
    state: 'by-rules',
    decided: given.state !== 'undecided',
    rating: given.state === 'grade' ? given.grade : null,
    ...(given.state === 'number' && { figure: explained.value }),
    because: becauseOf(outcome, explained),
  }
}

function stateOf({ state }: Value, score: number | null): StandardState {
  return match(state)
    .returnType<StandardState>()
    .with('grade', 'number', () => (score === null ? 'rated-not-scored' : 'rated'))
    .with('undecided', () => 'undecided')
    .with('notRated', () => 'not-rated')
    .with('notApplicable', () => 'not-applicable')
    .exhaustive()
}

/** Sentences follow the steps, one each; those after them say why there is no value. */
function becauseOf({ because }: Outcome, { because: sentences }: NodeExplanation): Because[] {
  return sentences.map((sentence, i) => ({
    code: 'by-rules',
    step: because[i]?.step ?? 'state',
    sentence,
  }))
}

function departureOf(
  rules: Rules,
  index: number,
  { because, normal, given }: Outcome,
  { by, keyQuestions }: { by: string | null; keyQuestions: readonly KeyQuestionOutcome[] },
): Departure | null {
  const departed = because.find((one) => one.step === 'departed')
  if (!departed || isSameValue(normal, given)) return null
  return {
    kind: 'discretion',
    from: normal.state === 'grade' ? normal.grade : null,
    to: departed.to,
    reason: departed.reason,
    by: departed.by ?? by,
    ...policyOn(rules, index, keyQuestions, departed.to),
  }
}

/** How far the rating is that was departed to, where the lowest of key questions places the node in bands. */
function policyOn(
  { file, ...rules }: Rules,
  index: number,
  keyQuestions: readonly KeyQuestionOutcome[],
  to: string,
): Pick<Departure, 'margin' | 'withinPolicy'> {
  const banding = bandingOf({ file, ...rules }, index)
  const { result } = rules.nodes[index]!
  if (!banding || result.kind !== 'grade') return { margin: null, withinPolicy: null }
  const scale = ratingsOfScale(file, result.scale)
  const margin = departureMargin({ banding, scale }, keyQuestions, to)
  const policy = file.instrument?.discretion
  const discretion = policy && { ...policy, source: sourceOf(policy.source, file.id) }
  return { margin, withinPolicy: withinPolicy({ discretion }, keyQuestions, margin) }
}
