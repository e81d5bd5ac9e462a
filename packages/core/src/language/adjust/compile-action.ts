import { match } from 'ts-pattern'
import { add, compare, readFraction, type Fraction } from '../../exact/fraction.js'
import type { Threshold } from '../../names.js'
import { gradesOf, type Place, type ResultKind } from '../place.js'
import { readThreshold, type Run } from '../run.js'
import { notRated, type Value } from '../value.js'
import type { Adjustment } from '../schema/adjustment-schema.js'
import { kindOfAdjustment } from '../schema/kind-of-adjustment.js'

/** What an adjustment makes of a value; null where a parameter is missing. */
export type Action = (value: Value, run: Run) => Value | null

/** What an adjustment does, checked against what its node can be. */
export function compileAction(adjustment: Adjustment, result: ResultKind, place: Place): Action {
  return match(kindOfAdjustment(adjustment))
    .with({ kind: 'noBetterThan' }, ({ kind, grade }) => {
      const most = gradeNamed(kind, grade, result, place)
      return graded(result, place, (rank) => Math.min(rank, most))
    })
    .with({ kind: 'noWorseThan' }, ({ kind, grade }) => {
      const least = gradeNamed(kind, grade, result, place)
      return graded(result, place, (rank) => Math.max(rank, least))
    })
    .with({ kind: 'set' }, ({ kind, grade }): Action => {
      const rank = gradeNamed(kind, grade, result, place)
      return () => ({ state: 'grade', grade, rank })
    })
    .with({ kind: 'by' }, ({ by }) => moved(by, result, place))
    .with({ kind: 'atMost' }, ({ kind, limit }) =>
      limited(kind, limit, result, place, (number, most) => compare(number, most) > 0),
    )
    .with({ kind: 'atLeast' }, ({ kind, limit }) =>
      limited(kind, limit, result, place, (number, least) => compare(number, least) < 0),
    )
    .with(
      { kind: 'notRated' },
      ({ text }): Action =>
        () =>
          notRated({ code: 'ruled', text }),
    )
    .with({ kind: 'weigh' }, (): Action => (value) => value)
    .exhaustive()
}

function gradeNamed(key: string, grade: string, result: ResultKind, place: Place): number {
  if (result.kind === 'grade') return place.at(key).rank(result.scale, grade)
  place
    .at(key)
    .fault(
      'framework-inconsistent',
      `a grade for ${result.kind === 'number' ? 'a number' : 'a heading'}`,
      'by, atMost or atLeast, for a number',
    )
  return 0
}

/** Another rank on the node’s scale, which never leaves it. */
function graded(result: ResultKind, place: Place, change: (rank: number) => number): Action {
  const grades = result.kind === 'grade' ? gradesOf(place.names.file, result.scale) : []
  return (value) => {
    if (value.state !== 'grade') return value
    const rank = Math.min(Math.max(change(value.rank), 0), grades.length - 1)
    return { state: 'grade', grade: grades[rank]!.id, rank }
  }
}

function moved(by: number | string, result: ResultKind, place: Place): Action {
  const step = readFraction(by)!
  if (step.numerator === 0n) place.at('by').fault('out-of-range', '0', 'a step up or down')
  if (result.kind === 'number')
    return (value) =>
      value.state === 'number' ? { state: 'number', number: add(value.number, step) } : value
  if (step.denominator !== 1n)
    place.at('by').fault('invalid-value', String(by), 'whole steps of the scale')
  return graded(result, place, (rank) => rank + Number(step.numerator))
}

function limited(
  key: string,
  limit: Threshold,
  result: ResultKind,
  place: Place,
  exceeds: (number: Fraction, limit: Fraction) => boolean,
): Action {
  place.at(key).threshold(limit)
  if (result.kind !== 'number')
    place
      .at(key)
      .fault(
        'framework-inconsistent',
        'a number for a grade',
        'noBetterThan or noWorseThan, for a grade',
      )
  const read = readThreshold(limit)
  return (value, run) => {
    if (value.state !== 'number') return value
    const number = read(run)
    if (number === null) return null
    return exceeds(value.number, number) ? { state: 'number', number } : value
  }
}
