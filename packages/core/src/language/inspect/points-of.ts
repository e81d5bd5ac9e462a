import { decimalText, readFraction } from '../../exact/fraction.js'
import type { Rules } from '../rules.js'
import { gradesOf, nodesOf } from '../place.js'
import type { Value } from '../value.js'

/** Whether any rule adds the points of a node’s grade. */
export function isScored({ nodes, names }: Rules, index: number): boolean {
  return nodes.some(({ node: { rate } }, at) => {
    const combine = rate && ('band' in rate ? rate.band : rate)
    if (!combine || typeof combine !== 'object' || !('combine' in combine)) return false
    if (combine.combine === 'worst' || combine.combine === 'best') return false
    return nodesOf(combine.of ?? 'parts', names, names.nodes[at]!).includes(index)
  })
}

/** The points that a grade adds to what is rated from it; null where it adds none. */
export function pointsOf(rules: Rules, index: number, given: Value): number | null {
  const { result } = rules.nodes[index]!
  if (given.state !== 'grade' || result.kind !== 'grade' || !isScored(rules, index)) return null
  const points = gradesOf(rules.file, result.scale)[given.rank]?.points
  return points === undefined ? null : Number(decimalText(readFraction(points)!))
}
