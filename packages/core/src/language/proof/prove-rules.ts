import type { Rules } from '../rules.js'
import { gradesOf } from '../place.js'
import type { Step } from '../step.js'
import { ambiguous } from './ambiguous.js'
import { casesThatDiffer } from './cases-that-differ.js'
import { assignmentCount, assignments } from './assignments.js'
import { isWorse, onesBetter, raisedByNotRated } from './better.js'
import { inputsOf, type Input } from './inputs.js'
import { notesOfFile } from './notes-of-file.js'
import { caseOf, type ProofFinding } from './proof.js'
import { rowsThatHold } from './rows-that-hold.js'
import { triesOf } from './try-node.js'
import { withoutEffect } from './without-effect.js'

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
    ...withoutEffect(rules),
    ...ambiguous(rules),
    ...casesThatDiffer(rules),
    ...notesOfFile(rules),
  ]
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
  const tryOut = triesOf(rules, index, inputs)
  const held = rowsThatHold(rules, index, inputs)
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
    held.keep(assignment)
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
  for (const { first, second, assignment } of held.crossing())
    findings.push({
      ...at,
      kind: 'note',
      code: 'rows-cross',
      of: second,
      before: first,
      case: caseOf(inputs, assignment, tryOut(assignment).value),
    })
  const raising = raisedByNotRated(inputs, tryOut, compiled.result)
  if (raising) findings.push({ ...at, kind: 'note', code: 'not-rated-raises', ...raising })
  return findings
}

/** A figure that is counted from records is not tried out, so that nothing can be said of its limits. */
function canBeTried(rate: object | undefined): boolean {
  return !rate || !('tally' in rate || 'earlier' in rate)
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
