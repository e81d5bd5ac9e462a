import { describeFound, type Issue, type Parsed } from '../../issue.js'
import { nearestTo } from '../../nearest.js'
import { parseWith } from '../../parse-with.js'
import { compileAdjustments } from '../adjust/compile-adjustments.js'
import { compileCondition } from '../condition/compile-condition.js'
import { caseFaults } from '../evidence/case-faults.js'
import { fileFaults } from './file-faults.js'
import { checkInstrument } from '../instrument/check-instrument.js'
import { gradesOf, placeOf, type Names, type PlacedNode } from '../place.js'
import { compileRate } from '../rate/compile-rate.js'
import { rankOnScale } from '../rate/rank-on-scale.js'
import { orderOfNodes } from './order-of-nodes.js'
import { namesOf } from './names-of.js'
import { RulesSchema } from '../schema/rules-schema.js'
import type { CompiledNode, Rules } from '../rules.js'

/**
 * A framework’s rules from unknown data: their shape, then that all they name exists, that their counts
 * can be reached, their cuts rise, their points are there, and that no rule goes in a circle.
 */
export function parseRules(input: unknown): Parsed<Rules> {
  const shaped = parseWith(RulesSchema, input)
  if (!shaped.ok) return shaped
  const file = shaped.value
  const issues: Issue[] = [...fileFaults(file)]
  const names = namesOf(file, issues)
  const reads = names.nodes.map(() => new Set<number>())
  const nodes = names.nodes.map((placed) =>
    compileNode(names, placed, issues, reads[placed.index]!),
  )
  const order = orderOfNodes(names.nodes, reads, issues)
  issues.push(...checkInstrument({ file, names, nodes }))
  if (issues.length > 0) return { ok: false, issues }
  const rules: Rules = { written: input, file, names, nodes, order }
  const faults = caseFaults(rules)
  return faults.length > 0 ? { ok: false, issues: faults } : { ok: true, value: rules }
}

function compileNode(
  names: Names,
  placed: PlacedNode,
  issues: Issue[],
  reads: Set<number>,
): CompiledNode {
  const { node } = placed
  const place = placeOf(names, placed, { issues, reads })
  const result = names.resultOf(placed.index)
  if (node.scale !== undefined && gradesOf(names.file, node.scale).length === 0)
    place
      .at('scale')
      .fault(
        'unknown-name',
        `the scale ${describeFound(node.scale)}`,
        nearestTo(node.scale, Object.keys(names.file.scales)),
      )
  if (node.id === 'parts')
    place
      .at('id')
      .fault('invalid-value', '"parts"', 'another id: a rule calls its node’s own parts so')
  const rate = node.rate ?? { judged: true as const }
  return {
    node,
    result,
    judged: 'judged' in rate,
    rankOf: result.kind === 'grade' ? rankOnScale(names.file, result.scale) : () => 0,
    applies: node.applies ? compileCondition(node.applies, place.at('applies')) : () => true,
    value: compileRate(rate, place.at('rate')),
    adjustments: compileAdjustments(place, result),
    reads,
  }
}
