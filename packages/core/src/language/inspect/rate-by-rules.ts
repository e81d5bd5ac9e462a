import { match } from 'ts-pattern'
import { ownEntry } from '../../bare-record.js'
import type { InspectionDecisions } from '../../inspection/inspection-decisions.js'
import type {
  Because,
  Departure,
  Ratings,
  RuledOverall,
  StandardOutcome,
  StandardState,
} from '../../rating/ratings.js'
import type { Rules } from '../compile-rules.js'
import { explainRules, type NodeExplanation } from '../explain/explain-rules.js'
import { rateRules, type Outcome } from '../rate-rules.js'
import { textIn } from '../names.js'
import { isSameValue, type Value } from '../value.js'
import { domainsOf } from './domains-of.js'
import { evidenceOf } from './evidence-of.js'
import { overallOf } from './overall-of.js'
import { pointsOf } from './points-of.js'

interface Rated {
  readonly outcome: Outcome
  readonly explained: NodeExplanation
}

/** The ratings that rules give to an inspection with which `checkByRules` finds nothing wrong. */
export function rateByRules(rules: Rules, decisions: InspectionDecisions): Ratings {
  const evidence = evidenceOf(decisions)
  const outcomes = rateRules(rules, evidence)
  const explanations = explainRules(rules, evidence, outcomes)
  const rated = outcomes.map((outcome, i): Rated => ({ outcome, explained: explanations[i]! }))
  const overall = overallOf(rules)
  return {
    framework: rules.file.id,
    service: decisions.service.name,
    overall: overall === null ? null : overallResult(rated[overall]!),
    standards: domainsOf(rules, overall).flatMap(({ nodes }) =>
      nodes.map((index) => standardOutcome(rules, index, rated[index]!, decisions)),
    ),
    warnings: [],
  }
}

function standardOutcome(
  rules: Rules,
  index: number,
  { outcome, explained }: Rated,
  { judgements }: InspectionDecisions,
): StandardOutcome {
  const { id, given, normal } = outcome
  const { node } = rules.nodes[index]!
  const score = pointsOf(rules, index, given)
  return {
    id,
    title: node.title ? textIn(node.title, 'en') : id,
    number: node.number ?? null,
    ...(given.state === 'number' && { figure: explained.value }),
    state: stateOf(given, score),
    normal: normal.state === 'grade' ? normal.grade : null,
    rating: given.state === 'grade' ? given.grade : null,
    score,
    keyQuestions: [],
    drivers: [],
    departure: departureOf(outcome, ownEntry(judgements, id)?.by ?? null),
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

function departureOf({ because, normal, given }: Outcome, by: string | null): Departure | null {
  const departed = because.find((one) => one.step === 'departed')
  if (!departed || isSameValue(normal, given)) return null
  return {
    kind: 'discretion',
    from: normal.state === 'grade' ? normal.grade : null,
    to: departed.to,
    reason: departed.reason,
    by: departed.by ?? by,
    margin: null,
    withinPolicy: null,
  }
}
