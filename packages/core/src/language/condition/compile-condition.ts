import { match, P } from 'ts-pattern'
import type { Place } from '../place.js'
import type { Holds } from '../run.js'
import type { Condition } from '../schema/condition-schema.js'
import { allHold, anyHolds, holdsNot } from './connectives.js'
import { compileFact } from './fact.js'
import { compileGrades } from './grades.js'
import { compileNumbers } from './numbers.js'
import { compileState } from './state.js'
import { kindOfCondition } from '../schema/kind-of-condition.js'

/** A condition, checked in its place and ready to be asked. */
export function compileCondition(condition: Condition, place: Place): Holds {
  const each = (key: string, conditions: readonly Condition[]) =>
    conditions.map((one, i) => compileCondition(one, place.at(key, i)))
  return match(kindOfCondition(condition))
    .with({ kind: 'grades', condition: P.select() }, (one) => compileGrades(one, place))
    .with({ kind: 'numbers', condition: P.select() }, (one) => compileNumbers(one, place))
    .with({ kind: 'state', condition: P.select() }, (one) => compileState(one, place))
    .with({ kind: 'fact', condition: P.select() }, (one) => compileFact(one, place))
    .with({ kind: 'all', condition: P.select() }, ({ all }) => allHold(each('all', all)))
    .with({ kind: 'any', condition: P.select() }, ({ any }) => anyHolds(each('any', any)))
    .with({ kind: 'not', condition: P.select() }, ({ not }) =>
      holdsNot(compileCondition(not, place.at('not'))),
    )
    .exhaustive()
}
