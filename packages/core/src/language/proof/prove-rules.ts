import type { Evidence } from '../evidence/evidence-schema.js'
import { textOf } from '../evidence/try-case.js'
import type { Rules } from '../compile-rules.js'
import { decimalText, readFraction } from '../exact/fraction.js'
import { gradesOf } from '../place.js'
import { RulesFault } from '../rules-fault.js'
import type { Step } from '../step.js'
import { notApplicable, notRated, type Value } from '../value.js'
import { assignmentCount, assignments, type Assignment } from './assignments.js'
import { conditionsOf, inputsOf, type Input } from './inputs.js'
import type { ProofCase, ProofFinding } from './proof.js'

/**
 * How many cases a node is tried with at most, by how much each case costs; beyond, the proof says that it
 * searched in part.
 */
function mostCasesOf(inputs: readonly Input[], isGraded: boolean): number {
  return isGraded ? Math.min(60_000, Math.floor(500_000 / inputs.length)) : 2_000
}

/**
 * Tries each node over all that its rules can tell apart: whether every grade can be reached, every row
 * decides and every adjustment binds somewhere, whether a better part ever lowers a rating, and whether
 * adjustments pull opposite ways. Each finding comes with the case that shows it.
 */
export function proveRules(rules: Rules): readonly ProofFinding[] {
  return [
    ...rules.nodes.flatMap((_, index) => proveNode(rules, index)),
    ...unused(rules),
    ...untitled(rules),
  ]
}

interface Tried {
  readonly value: Value
  readonly steps: readonly Step[]
}

function proveNode(rules: Rules, index: number): ProofFinding[] {
  const compiled = rules.nodes[index]!
  const { node } = compiled
  const inputs = inputsOf(rules, index)
  // What only adds numbers up keeps their order by how it is made, and has no grade to reach.
  if (inputs.length === 0 || (compiled.result.kind !== 'grade' && !node.adjust)) return []
  if (inputs.length === 1 && inputs[0]!.source === 'own' && !node.adjust) return []
  const { path } = rules.names.nodes[index]!
  const at = { node: node.id, path }
  const tryOut = trier(rules, index, inputs)
  const reached = new Set<string>()
  const rows = new Set<number>()
  const bound = new Set<number>()
  const findings: ProofFinding[] = []
  const once = new Set<string>()
  const found = (finding: ProofFinding) => {
    const key = `${finding.code} ${finding.of ?? ''}`
    if (!once.has(key)) findings.push(finding)
    once.add(key)
  }
  const most = mostCasesOf(inputs, compiled.result.kind === 'grade')
  for (const assignment of assignments(inputs, most)) {
    const tried = tryOut(assignment)
    if (tried.value.state === 'grade') reached.add(tried.value.grade)
    for (const step of tried.steps) {
      if (step.step === 'row') rows.add(step.row)
      if (step.step === 'adjusted') bound.add(step.adjustment)
    }
    const opposed = opposedIn(tried.steps)
    if (opposed !== null)
      found({
        ...at,
        kind: 'finding',
        code: 'adjustments-opposed',
        of: opposed,
        case: caseOf(inputs, assignment, tried.value),
      })
    for (const better of onesBetter(inputs, assignment)) {
      const raised = tryOut(better)
      if (isWorse(raised.value, tried.value, compiled.result))
        found({
          ...at,
          kind: 'finding',
          code: 'better-lowers',
          case: caseOf(inputs, assignment, tried.value),
          instead: caseOf(inputs, better, raised.value),
        })
    }
  }
  const complete = assignmentCount(inputs) <= most
  if (!complete) findings.push({ ...at, kind: 'note', code: 'searched-in-part', of: most })
  const kind = complete ? 'finding' : 'note'
  if (compiled.result.kind === 'grade' && !compiled.judged)
    for (const { id } of gradesOf(rules.file, compiled.result.scale))
      if (!reached.has(id)) findings.push({ ...at, kind, code: 'grade-unreachable', of: id })
  if (node.rate && 'rows' in node.rate)
    node.rate.rows.forEach((_, row) => {
      if (!rows.has(row)) findings.push({ ...at, kind, code: 'row-never-decides', of: row })
    })
  node.adjust?.forEach((adjustment, i) => {
    if (adjustment.strength !== 'consider' && !bound.has(i) && canBeTried(compiled.node.rate))
      findings.push({ ...at, kind, code: 'adjustment-never-binds', of: i })
  })
  const raising = raisedByNotRated(inputs, tryOut, compiled.result)
  if (raising) findings.push({ ...at, kind: 'note', code: 'not-rated-raises', ...raising })
  return findings
}

/** A figure that is counted from records is not tried out, so that nothing can be said of its limits. */
function canBeTried(rate: object | undefined): boolean {
  return !rate || !('tally' in rate || 'earlier' in rate)
}

/** Rates one node by itself, its inputs given. */
function trier(
  rules: Rules,
  index: number,
  inputs: readonly Input[],
): (assignment: Assignment) => Tried {
  const { value, adjustments, applies, node } = rules.nodes[index]!
  const given: Value[] = rules.nodes.map(() => notApplicable)
  const parameters = Object.fromEntries(parametersInOrder(rules, index))
  return (assignment) => {
    const evidence: Evidence = { parameters, facts: {}, grades: {}, numbers: {} }
    inputs.forEach((input, i) => {
      const { value: one, fact } = assignment[i]!
      if (input.source === 'fact') evidence.facts![input.name] = fact!
      else if (input.source === 'node') given[input.index!] = one
      else if (one.state === 'grade') evidence.grades![node.id] = one.grade
      else if (one.state === 'number') evidence.numbers![node.id] = decimalText(one.number)
    })
    const run = { evidence, given }
    const steps: Step[] = []
    const note = (step: Step) => steps.push(step)
    if (applies(run) !== true) return { value: notApplicable, steps }
    try {
      return {
        value: adjustments.adjusted(run, value(run, note), ['normally', 'must'], note),
        steps,
      }
    } catch (error) {
      if (!(error instanceof RulesFault)) throw error
      return { value: notRated({ code: 'no-row-holds' }), steps }
    }
  }
}

/** Values for the parameters that a node’s cuts use, rising as the cuts do between the fixed ones. */
function parametersInOrder(rules: Rules, index: number): (readonly [string, string])[] {
  const { rate } = rules.nodes[index]!.node
  const cuts = rate && 'band' in rate ? rate.cuts : []
  let last = 0
  const fromCuts = cuts.flatMap(({ from, over }): (readonly [string, string])[] => {
    const given = (from ?? over)!
    if (typeof given === 'object') {
      last += 0.75
      return [[given.param, String(last)]]
    }
    const fixed = readFraction(given)!
    last = Number(fixed.numerator) / Number(fixed.denominator)
    return []
  })
  const others = (rules.file.parameters ?? []).map(({ id }) => [id, '1'] as const)
  return [...others, ...fromCuts]
}

/** The same assignment with one ordered input a step better, for each input that can be. */
function* onesBetter(inputs: readonly Input[], assignment: Assignment): Generator<Assignment> {
  const seen = new Set<string>()
  for (const [i, { domain, ordered, role }] of inputs.entries()) {
    if (!ordered) continue
    const current = assignment[i]!
    // Inputs that stand for each other, with the same value, give the same.
    const key = `${role} ${current.text}`
    if (seen.has(key)) continue
    seen.add(key)
    const next = domain[domain.findIndex(({ text }) => text === current.text) + 1]
    if (next && next.value.state !== 'notRated' && current.value.state !== 'notRated')
      yield assignment.map((one, j) => (j === i ? next : one))
  }
}

function isWorse(a: Value, b: Value, result: { kind: string; better?: string }): boolean {
  if (a.state === 'grade' && b.state === 'grade') return a.rank < b.rank
  if (a.state !== 'number' || b.state !== 'number') return false
  const [x, y] = [a, b].map(({ number }) => Number(number.numerator) / Number(number.denominator))
  return result.better === 'lower' ? x! > y! : x! < y!
}

/** An adjustment that takes back what another of the same node did in the same case. */
function opposedIn(steps: readonly Step[]): number | null {
  const moves = steps.flatMap((step) =>
    step.step === 'adjusted' && step.from.state === 'grade' && step.to.state === 'grade'
      ? [{ at: step.adjustment, by: Math.sign(step.to.rank - step.from.rank) }]
      : [],
  )
  return moves.find(({ by }, i) => moves.slice(0, i).some((one) => one.by === -by))?.at ?? null
}

/** A case in which a poor part that could not be rated would give a better rating. */
function raisedByNotRated(
  inputs: readonly Input[],
  tryOut: (assignment: Assignment) => Tried,
  result: { kind: string; better?: string },
): { case: ProofCase; instead: ProofCase } | null {
  const best = inputs.map(({ domain }) => domain.at(-1)!)
  for (const [i, { source, domain }] of inputs.entries()) {
    if (source !== 'node') continue
    const poor = best.map((one, j) => (j === i ? domain[0]! : one))
    const without = poor.map((one, j) =>
      j === i
        ? { text: 'notRated', value: notRated({ code: 'recorded' as const, text: '' }) }
        : one,
    )
    const [before, after] = [tryOut(poor).value, tryOut(without).value]
    if (isWorse(before, after, result))
      return { case: caseOf(inputs, poor, before), instead: caseOf(inputs, without, after) }
  }
  return null
}

function caseOf(inputs: readonly Input[], assignment: Assignment, result: Value): ProofCase {
  return {
    given: Object.fromEntries(inputs.map(({ name }, i) => [name, assignment[i]!.text])),
    result: textOf(result),
  }
}

function unused(rules: Rules): ProofFinding[] {
  const { file, nodes } = rules
  const text = JSON.stringify(file.nodes)
  const facts = new Set(
    nodes.flatMap((node) => conditionsOf(node).flatMap((one) => ('fact' in one ? one.fact : []))),
  )
  const note = (list: string, i: number, id: string): ProofFinding => ({
    kind: 'note',
    code: 'nothing-uses',
    node: id,
    path: [list, i],
  })
  return [
    ...(file.facts ?? []).flatMap(({ id }, i) => (facts.has(id) ? [] : note('facts', i, id))),
    ...(file.parameters ?? []).flatMap(({ id }, i) =>
      text.includes(`"param":${JSON.stringify(id)}`) ? [] : note('parameters', i, id),
    ),
  ]
}

function untitled({ nodes, names }: Rules): ProofFinding[] {
  return nodes.flatMap(({ node }, i): ProofFinding[] =>
    node.title || node.show === false
      ? []
      : [{ kind: 'note', code: 'title-missing', node: node.id, path: names.nodes[i]!.path }],
  )
}
