import { match, P } from 'ts-pattern'
import {
  add,
  compare,
  divide,
  fraction,
  multiply,
  readFraction,
  roundTo,
  zero,
  type Fraction,
} from '../../exact/fraction.js'
import { gradesOf, nodesOf, type Names, type PlacedNode } from '../place.js'
import { kindOfRate } from '../schema/kind-of-rate.js'
import type { CombineRate, Rate, TallyRate } from '../schema/rate-schema.js'

/** The least that a rate can give a node; null where nothing bounds it, or where that hangs on parameters. */
export function leastFigure(rate: Rate, owner: PlacedNode, names: Names): Fraction | null {
  return match(kindOfRate(rate))
    .with({ kind: 'number', rate: P.select() }, ({ number: { min } }) =>
      min === undefined ? null : readFraction(min),
    )
    .with({ kind: 'tally', rate: P.select() }, ({ tally }) => leastTally(tally, names))
    .with({ kind: 'combine', rate: P.select() }, (one) => leastCombined(one, owner, names))
    .with({ kind: P.union('judged', 'earlier', 'band', 'table', 'rows') }, () => null)
    .exhaustive()
}

function leastTally({ as, points, start }: TallyRate['tally'], names: Names): Fraction | null {
  if (as === 'percent' || as === 'count') return zero
  const sets = names.file.answers ?? {}
  const set = points !== undefined && Object.hasOwn(sets, points) ? sets[points]! : []
  const least = leastOf(
    set.flatMap((answer) => (answer.points === undefined ? [] : readFraction(answer.points)!)),
  )
  if (least === null || as === 'mean') return least
  return compare(least, zero) < 0 ? null : readFraction(start ?? 0)
}

function leastCombined(rate: CombineRate, owner: PlacedNode, names: Names): Fraction | null {
  const parts = nodesOf(rate.of ?? 'parts', names, owner)
  const leasts: Fraction[] = []
  for (const index of parts) {
    const least = leastOfNode(index, names)
    if (least === null) return null
    leasts.push(least)
  }
  const unit = rate.round === undefined ? null : readFraction(rate.round)
  const rounded = (figure: Fraction | null) =>
    figure && (unit ? roundTo(figure, unit, rate.half) : figure)
  if (rate.combine === 'sum') {
    const weights = parts.map((index) => {
      const { id, weight } = names.nodes[index]!.node
      const given =
        (rate.weights && Object.hasOwn(rate.weights, id) ? rate.weights[id] : weight) ?? 1
      return typeof given === 'object' ? null : readFraction(given)
    })
    if (weights.some((weight) => weight === null)) return null
    const start = readFraction(rate.start ?? 0)!
    // Parts that need not be rated can drop out, and take with them what they would add.
    const sure =
      owner.node.needs === undefined && parts.every((index) => !names.nodes[index]!.node.applies)
    const terms = leasts.map((least, i) => multiply(weights[i]!, least))
    return rounded(
      terms.map((term) => (sure || compare(term, zero) < 0 ? term : zero)).reduce(add, start),
    )
  }
  if (rate.combine !== 'share') return rounded(leastOf(leasts))
  const shares = parts.map((index, i) => {
    const most = mostOfNode(index, names)
    return most && compare(most, zero) > 0
      ? divide(multiply(fraction(100n), leasts[i]!), most)
      : null
  })
  return shares.includes(null) ? null : rounded(leastOf(shares as Fraction[]))
}

function leastOfNode(index: number, names: Names): Fraction | null {
  const placed = names.nodes[index]!
  const result = names.resultOf(index)
  if (result.kind === 'grade') return leastOf(pointsOf(result.scale, names))
  const own = placed.node.rate ? leastFigure(placed.node.rate, placed, names) : null
  const adjustments = placed.node.adjust ?? []
  const floors = adjustments.flatMap(({ when, atLeast }) =>
    when === undefined && atLeast !== undefined && typeof atLeast !== 'object'
      ? readFraction(atLeast)!
      : [],
  )
  // What lowers a number by a step may go below; a floor that always holds binds after it.
  if (floors.length > 0) return floors.reduce((a, b) => (compare(a, b) > 0 ? a : b))
  return adjustments.some(({ by }) => by !== undefined) ? null : own
}

function mostOfNode(index: number, names: Names): Fraction | null {
  const result = names.resultOf(index)
  if (result.kind === 'grade') {
    const points = pointsOf(result.scale, names)
    return points.length > 0 ? points.reduce((a, b) => (compare(a, b) > 0 ? a : b)) : null
  }
  const { rate } = names.nodes[index]!.node
  const max = rate && 'number' in rate ? rate.number.max : undefined
  return max === undefined ? null : readFraction(max)
}

function pointsOf(scale: string, names: Names): Fraction[] {
  return gradesOf(names.file, scale).flatMap(({ points }) =>
    points === undefined ? [] : readFraction(points)!,
  )
}

function leastOf(figures: readonly Fraction[]): Fraction | null {
  return figures.length > 0 ? figures.reduce((a, b) => (compare(a, b) < 0 ? a : b)) : null
}
