import type { Rules } from '../rules.js'
import type { Evidence } from '../schema/evidence-schema.js'
import { decimalText, readFraction } from '../../exact/fraction.js'
import { RulesFault } from '../rules-fault.js'
import type { Run } from '../run.js'
import type { Step } from '../step.js'
import { notApplicable, notRated, type Value } from '../value.js'
import type { Assignment } from './assignments.js'
import type { Input } from './inputs.js'

/** What a node is with its inputs given, and how it came about. */
export interface Tried {
  readonly value: Value
  readonly steps: readonly Step[]
}

/** Rates one node by itself, its inputs given. */
export function triesOf(
  rules: Rules,
  index: number,
  inputs: readonly Input[],
): (assignment: Assignment) => Tried {
  const { value, adjustments, applies } = rules.nodes[index]!
  const runOf = runsOf(rules, index, inputs)
  return (assignment) => {
    const run = runOf(assignment)
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

/** What a node’s rules find when its inputs are given; good until the next one is made. */
export function runsOf(
  rules: Rules,
  index: number,
  inputs: readonly Input[],
): (assignment: Assignment) => Run {
  const { node } = rules.nodes[index]!
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
    return { evidence, given }
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
