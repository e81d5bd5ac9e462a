import { describeFound, oneOf, type Issue, type Parsed } from '../issue.js'
import { nearestTo } from '../nearest.js'
import { parseWith } from '../parse-with.js'
import { compileAdjustments, type Adjustments } from './adjust/compile-adjustments.js'
import { compileCondition } from './condition/compile-condition.js'
import { compare, readFraction } from './exact/fraction.js'
import { gradesOf, placeOf, type Names, type PlacedNode, type ResultKind } from './place.js'
import { compileRate } from './rate/compile-rate.js'
import { rankOnScale } from './rate/rank-on-scale.js'
import { orderOfNodes } from './order-of-nodes.js'
import { namesOf } from './names-of.js'
import { RulesSchema, type RuleNode, type RulesFile } from './rules-schema.js'
import type { Evaluate, Holds } from './run.js'

/** A node, ready to be rated. */
export interface CompiledNode {
  readonly node: RuleNode
  readonly result: ResultKind
  readonly judged: boolean
  /** Where a grade stands on its scale, from 0, the worst. */
  readonly rankOf: (grade: string) => number
  readonly applies: Holds
  readonly value: Evaluate
  readonly adjustments: Adjustments
  /** The indexes of the nodes that its rules read. */
  readonly reads: ReadonlySet<number>
}

/** A framework’s rules, checked and ready to rate with. */
export interface Rules {
  /** The file as it was written, which records keep. */
  readonly written: unknown
  readonly file: RulesFile
  readonly names: Names
  /** In the order of the file. */
  readonly nodes: readonly CompiledNode[]
  /** Indexes of the nodes, each after all that it reads. */
  readonly order: readonly number[]
}

/**
 * A framework’s rules from unknown data: their shape, then that all they name exists, that their counts
 * can be reached, their cuts rise, their points are there, and that no rule goes in a circle.
 */
export function parseRules(input: unknown): Parsed<Rules> {
  const shaped = parseWith(RulesSchema, input)
  if (!shaped.ok) return shaped
  const file = shaped.value
  const issues: Issue[] = [...scaleIssues(file)]
  const names = namesOf(file, issues)
  const reads = names.nodes.map(() => new Set<number>())
  const nodes = names.nodes.map((placed) =>
    compileNode(names, placed, issues, reads[placed.index]!),
  )
  const order = orderOfNodes(names.nodes, reads, issues)
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, value: { written: input, file, names, nodes, order } }
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

function scaleIssues(file: RulesFile): Issue[] {
  const issues: Issue[] = []
  const fault = (code: Issue['code'], path: Issue['path'], found: string, expected: string) =>
    issues.push({ code, path, found, expected })
  const known = Object.keys(file.scales)
  if (!known.includes(file.scale))
    fault('unknown-name', ['scale'], describeFound(file.scale), oneOf(known))
  for (const [id, grades] of Object.entries(file.scales)) {
    const path = ['scales', id]
    grades.forEach((grade, i) => {
      if (grades.findIndex((one) => one.id === grade.id) < i)
        fault('duplicate-id', [...path, i, 'id'], describeFound(grade.id), 'each grade once')
    })
    const points = grades.flatMap((grade) =>
      grade.points === undefined ? [] : [readFraction(grade.points)!],
    )
    if (points.length === 0) continue
    if (points.length < grades.length) {
      fault(
        'framework-inconsistent',
        path,
        `points for ${points.length} of ${grades.length} grades`,
        'points for every grade, or for none',
      )
      continue
    }
    const orders = points.slice(1).map((one, i) => compare(one, points[i]!))
    if (!orders.every((order) => order > 0) && !orders.every((order) => order < 0))
      fault(
        'framework-inconsistent',
        path,
        `the points ${grades.map((grade) => grade.points).join(', ')}`,
        'points that rise strictly, or fall strictly',
      )
  }
  for (const [list, ids] of [
    ['facts', file.facts?.map(({ id }) => id)],
    ['parameters', file.parameters?.map(({ id }) => id)],
    ...Object.entries(file.answers ?? {}).map(
      ([id, set]) => [`answers.${id}`, set.map((one) => one.id)] as const,
    ),
  ] as const)
    ids?.forEach((id, i) => {
      if (ids.indexOf(id) < i)
        fault('duplicate-id', [...list.split('.'), i, 'id'], describeFound(id), 'each id once')
    })
  file.facts?.forEach((fact, i) => {
    if (fact.unless !== undefined && fact.values && !fact.values.includes(String(fact.unless)))
      fault('invalid-value', ['facts', i, 'unless'], describeFound(fact.unless), oneOf(fact.values))
  })
  return issues
}
