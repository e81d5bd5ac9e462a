import { describeFound } from '../../issue.js'
import { compare } from '../../exact/fraction.js'
import type { Place } from '../place.js'
import { readThreshold, type Holds, type Run } from '../run.js'
import type { NumbersCondition } from '../schema/condition-schema.js'
import { partsHolding } from './parts-holding.js'
import { refuseCount } from './refuse-count.js'

const tests = {
  atLeast: (order: number) => order >= 0,
  over: (order: number) => order > 0,
  atMost: (order: number) => order <= 0,
  under: (order: number) => order < 0,
}
export type Limit = keyof typeof tests
export const limits = Object.keys(tests) as Limit[]

/** `{of, atLeast | over | atMost | under, count?, most?}`: what numbers parts have. */
export function compileNumbers(condition: NumbersCondition, place: Place): Holds {
  const indexes = place.at('of').nodes(condition.of)
  refuseCount(condition, indexes, place)
  for (const index of indexes) {
    const { kind } = place.names.resultOf(index)
    if (kind !== 'number')
      place.fault(
        'framework-inconsistent',
        `a number asked of ${describeFound(place.names.nodes[index]!.node.id)}, which is ${kind === 'grade' ? 'a grade' : 'a heading'}`,
        kind === 'grade' ? 'is, orBetter or orWorse' : 'a node that is a number',
      )
  }
  const asked = limits.flatMap((limit) => {
    const threshold = condition[limit]
    if (threshold === undefined) return []
    place.at(limit).threshold(threshold)
    return { passes: tests[limit], read: readThreshold(threshold) }
  })
  return partsHolding(indexes, condition, (value, run: Run) => {
    if (value.state !== 'number') return false
    let open = false
    for (const { passes, read } of asked) {
      const threshold = read(run)
      if (threshold === null) open = true
      else if (!passes(compare(value.number, threshold))) return false
    }
    return open ? null : true
  })
}
