import { fraction, multiply, one, readFraction, rootTo } from '../../exact/fraction.js'
import { partsThatApply, tooFewParts } from '../parts.js'
import type { Place } from '../place.js'
import type { Evaluate } from '../run.js'
import { notRated, undecided } from '../value.js'
import type { CombineRate } from '../schema/rate-schema.js'

/** The geometric mean of numbers of 0 or more, rounded: a root is no fraction. */
export function compileGeometric(
  { round }: CombineRate,
  indexes: readonly number[],
  place: Place,
): Evaluate {
  const unit = round === undefined ? null : readFraction(round)!
  const steps = unit && unit.numerator === 1n ? unit.denominator : null
  if (steps === null)
    place
      .at('round')
      .fault(
        'framework-inconsistent',
        String(round ?? 'nothing'),
        'a part of one, such as 1, 0.1 or 0.01',
      )
  for (const index of indexes)
    if (place.names.resultOf(index).kind !== 'number')
      place.fault(
        'framework-inconsistent',
        `a geometric mean of the grade “${place.names.nodes[index]!.node.id}”`,
        'numbers',
      )
  const { needs } = place.owner.node
  const idOf = (index: number) => place.names.nodes[index]!.node.id
  return (run, note) => {
    const parts = partsThatApply(run, indexes)
    const tooFew = tooFewParts(parts, needs)
    if (tooFew) return tooFew
    const open = parts.filter(({ value }) => value.state === 'undecided')
    if (open.length > 0)
      return undecided(
        'part',
        open.map(({ index }) => idOf(index)),
      )
    const known = parts.flatMap(({ index, value }) =>
      value.state === 'number' ? [{ id: idOf(index), number: value.number }] : [],
    )
    if (known.length === 0)
      return notRated({ code: 'too-few-parts', rated: 0, of: parts.length, needed: 1 })
    const product = known.map(({ number }) => number).reduce(multiply, one)
    const number = steps === null ? fraction(0n) : rootTo(product, known.length, steps)
    const value = { state: 'number' as const, number }
    note({ step: 'combined', how: 'geometric', parts: known.map(({ id }) => id), value })
    return value
  }
}
