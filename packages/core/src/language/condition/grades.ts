import { describeFound } from '../../issue.js'
import type { Place } from '../place.js'
import type { Holds } from '../run.js'
import type { GradesCondition } from '../schema/condition-schema.js'
import { partsHolding } from './parts-holding.js'
import { refuseCount } from './refuse-count.js'

/** `{of, is | orBetter | orWorse, count?, most?}`: what grades parts have. */
export function compileGrades(condition: GradesCondition, place: Place): Holds {
  const indexes = place.at('of').nodes(condition.of)
  refuseCount(condition, indexes, place)
  const asked = [condition.is ?? []].flat()
  if (new Set(asked).size < asked.length)
    place.at('is').fault('duplicate-id', 'a grade twice', 'each grade once')
  const passing = indexes.map((index) => {
    const result = place.names.resultOf(index)
    const { id } = place.names.nodes[index]!.node
    if (result.kind !== 'grade') {
      place.fault(
        'framework-inconsistent',
        `a grade asked of ${describeFound(id)}, which is ${result.kind === 'number' ? 'a number' : 'a heading'}`,
        result.kind === 'number' ? 'atLeast, over, atMost or under' : 'a node that is graded',
      )
      return () => false
    }
    const rank = (key: string, grade: string) => place.at(key).rank(result.scale, grade)
    if (condition.is !== undefined) {
      const ranks = new Set([condition.is].flat().map((grade) => rank('is', grade)))
      return (given: number) => ranks.has(given)
    }
    if (condition.orBetter !== undefined) {
      const least = rank('orBetter', condition.orBetter)
      return (given: number) => given >= least
    }
    const most = rank('orWorse', condition.orWorse!)
    return (given: number) => given <= most
  })
  return partsHolding(indexes, condition, (value, _, position) =>
    value.state === 'grade' ? passing[position]!(value.rank) : false,
  )
}
