import { describeFound } from '../../issue.js'
import { nearestTo } from '../../nearest.js'
import {
  add,
  compare,
  divide,
  fraction,
  multiply,
  one,
  readFraction,
  roundTo,
  zero,
  type Fraction,
} from '../../exact/fraction.js'
import { partsThatApply, tooFewParts, type Part } from '../parts.js'
import { gradesOf, type Place } from '../place.js'
import { readThreshold, type Evaluate, type Run } from '../run.js'
import { notRated, undecided } from '../value.js'
import type { CombineRate } from '../schema/rate-schema.js'

const hundred = fraction(100n)

/** The sum or mean of points and numbers by their weights, or the percentage of the most they could give. */
export function compileSum(
  how: 'sum' | 'mean' | 'share',
  rate: CombineRate,
  indexes: readonly number[],
  place: Place,
): Evaluate {
  const pointsOf = new Map(indexes.map((index) => [index, pointsByRank(index, place)]))
  const mostOf = new Map(
    how === 'share' ? indexes.map((index) => [index, mostOfPart(index, place)]) : [],
  )
  const weightOf = new Map(indexes.map((index) => [index, weightOfPart(index, rate, place)]))
  refuseStrangeWeights(rate, indexes, place)
  if (how !== 'sum' && indexes.length > 0) refuseNoWeight(rate, indexes, place)
  const start = rate.start === undefined ? zero : readFraction(rate.start)!
  const unit = rate.round === undefined ? null : readFraction(rate.round)!
  const { needs } = place.owner.node
  const idsOf = (parts: readonly Part[]) =>
    parts.map(({ index }) => place.names.nodes[index]!.node.id)
  return (run, note) => {
    const parts = partsThatApply(run, indexes)
    const tooFew = tooFewParts(parts, needs)
    if (tooFew) return tooFew
    const open = parts.filter(({ value }) => value.state === 'undecided')
    if (open.length > 0) return undecided('part', idsOf(open))
    const known = parts.filter(({ value }) => value.state !== 'notRated')
    let [sum, most, weights] = [start, zero, zero]
    for (const { index, value } of known) {
      const weight = weightOf.get(index)!(run)
      if (weight === null) return undecided('parameter')
      const points =
        value.state === 'grade'
          ? pointsOf.get(index)![value.rank]!
          : value.state === 'number'
            ? value.number
            : zero
      sum = add(sum, multiply(weight, points))
      weights = add(weights, weight)
      if (how === 'share') most = add(most, multiply(weight, mostOf.get(index)!))
    }
    const divisor = how === 'mean' ? weights : most
    if (how !== 'sum' && compare(divisor, zero) === 0)
      return notRated({ code: 'too-few-parts', rated: 0, of: parts.length, needed: 1 })
    const exact =
      how === 'sum'
        ? sum
        : how === 'mean'
          ? divide(sum, weights)
          : divide(multiply(hundred, sum), most)
    const number = unit ? roundTo(exact, unit, rate.half) : exact
    const value = { state: 'number' as const, number }
    note({ step: 'combined', how, parts: idsOf(known), value, ...(unit && { exact }) })
    return value
  }
}

/** What each grade of a part gives, the worst first; nothing for a number, which gives itself. */
function pointsByRank(index: number, place: Place): readonly Fraction[] {
  const result = place.names.resultOf(index)
  if (result.kind !== 'grade') return []
  return gradesOf(place.names.file, result.scale).map(({ id, points }) => {
    if (points === undefined)
      place.fault(
        'framework-inconsistent',
        `${describeFound(id)} of the scale ${result.scale} without points`,
        'points for each grade that is added up',
      )
    return points === undefined ? zero : readFraction(points)!
  })
}

function mostOfPart(index: number, place: Place): Fraction {
  const points = pointsByRank(index, place)
  if (points.length > 0) return points.reduce((a, b) => (compare(a, b) > 0 ? a : b))
  const { rate, id } = place.names.nodes[index]!.node
  const max = rate && 'number' in rate ? rate.number.max : undefined
  if (max === undefined)
    place.fault(
      'framework-inconsistent',
      `a share of ${describeFound(id)}, which has no most`,
      'a number with max',
    )
  return max === undefined ? one : readFraction(max)!
}

function weightOfPart(
  index: number,
  { weights }: CombineRate,
  place: Place,
): (run: Run) => Fraction | null {
  const { node } = place.names.nodes[index]!
  const overruled = weights && Object.hasOwn(weights, node.id) ? weights[node.id] : undefined
  const weight = overruled ?? node.weight ?? 1
  place.threshold(weight)
  if (typeof weight !== 'object' && compare(readFraction(weight)!, zero) < 0)
    place.fault('out-of-range', `the weight ${weight} of ${describeFound(node.id)}`, '0 or more')
  return readThreshold(weight)
}

function refuseStrangeWeights(
  { weights }: CombineRate,
  indexes: readonly number[],
  place: Place,
): void {
  const ids = indexes.map((index) => place.names.nodes[index]!.node.id)
  for (const id of Object.keys(weights ?? {}))
    if (!ids.includes(id))
      place
        .at('weights', id)
        .fault('unknown-name', `the part ${describeFound(id)}`, nearestTo(id, ids))
}

/** Refuses weights of which none counts: there would be nothing to divide by. */
function refuseNoWeight({ weights }: CombineRate, indexes: readonly number[], place: Place): void {
  const counts = indexes.some((index) => {
    const { node } = place.names.nodes[index]!
    const overruled = weights && Object.hasOwn(weights, node.id) ? weights[node.id] : undefined
    const weight = overruled ?? node.weight ?? 1
    return typeof weight === 'object' || compare(readFraction(weight)!, zero) !== 0
  })
  if (!counts) place.fault('framework-inconsistent', 'weights of 0 alone', 'one that counts')
}
