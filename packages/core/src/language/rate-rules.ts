import { ownEntry } from '../bare-record.js'
import type { CompiledNode, Rules } from './rules.js'
import type { Evidence } from './schema/evidence-schema.js'
import { RulesFault } from './rules-fault.js'
import type { Run } from './run.js'
import type { Step } from './step.js'
import { isSameValue, notApplicable, notRated, undecided, type Value } from './value.js'

/** What the rules give for a node, what was given, and how it came about. */
export interface Outcome {
  readonly id: string
  /** By the rules alone, all that is given being given. */
  readonly normal: Value
  /** What is published: after a departure. */
  readonly given: Value
  /** What it would be if nobody had departed anywhere, where that is another. */
  readonly withoutDepartures?: Value
  readonly because: readonly Step[]
}

/**
 * Rates a service by a framework’s rules. The evidence has been read by `parseEvidence`.
 *
 * @throws {RulesFault} where the rules say nothing: a figure below the lowest cut, or a departure past
 *   what binds.
 */
export function rateRules(rules: Rules, evidence: Evidence): readonly Outcome[] {
  const outcomes = rateOnce(rules, evidence)
  if (!evidence.departures || Object.keys(evidence.departures).length === 0) return outcomes
  const without = rateOnce(rules, evidence, true)
  return outcomes.map((outcome, i) => {
    const other = without[i]!.given
    return isSameValue(other, outcome.given) ? outcome : { ...outcome, withoutDepartures: other }
  })
}

function rateOnce(rules: Rules, evidence: Evidence, asNormal = false): Outcome[] {
  const given: Value[] = Array.from({ length: rules.nodes.length }, () => notApplicable)
  const outcomes: Outcome[] = Array.from({ length: rules.nodes.length })
  const run: Run = { evidence, given }
  for (const index of rules.order) {
    const outcome = rateNode(rules.nodes[index]!, run, asNormal)
    outcomes[index] = outcome
    given[index] = outcome.given
  }
  return outcomes
}

function rateNode(compiled: CompiledNode, run: Run, asNormal: boolean): Outcome {
  const { node, adjustments } = compiled
  const { id } = node
  const because: Step[] = []
  const note = (step: Step) => because.push(step)
  const applies = compiled.applies(run)
  const recorded = ownEntry(run.evidence.notRated, id)
  let normal: Value
  if (applies === false) normal = notApplicable
  else if (applies === null) normal = undecided('applies')
  else if (recorded !== undefined) normal = notRated({ code: 'recorded', text: recorded })
  else normal = adjustments.adjusted(run, compiled.value(run, note), ['normally', 'must'], note)
  const given = asNormal ? normal : givenOf(compiled, run, normal, note)
  return { id, normal, given, because }
}

function givenOf(
  { node, judged, rankOf, adjustments }: CompiledNode,
  run: Run,
  normal: Value,
  note: (step: Step) => void,
): Value {
  const { evidence } = run
  const departure = ownEntry(evidence.departures, node.id)
  const bound = (grade: string) => {
    const value: Value = { state: 'grade', grade, rank: rankOf(grade) }
    return adjustments.adjusted(run, value, ['must'], () => undefined)
  }
  if (departure) {
    const given = bound(departure.to)
    if (given.state !== 'grade' || given.grade !== departure.to)
      throw new RulesFault(node.id, `a departure to ${departure.to}, past a rule that binds`)
    note({ step: 'departed', from: normal, ...departure })
    return given
  }
  const judgement =
    judged && normal.state === 'grade' ? ownEntry(evidence.grades, node.id) : undefined
  if (judgement !== undefined && judgement !== (normal as { grade: string }).grade)
    if (!isSameValue(bound(judgement), normal)) return undecided('reason', [node.id])
  return adjustments.asksToBeWeighed(run) &&
    ownEntry(evidence.considered, node.id) === undefined &&
    normal.state !== 'notApplicable'
    ? undecided('consider', [node.id])
    : normal
}
