import { nodesOf, type Names, type PlacedNode } from '../place.js'
import { kindOfCondition } from '../schema/kind-of-condition.js'
import type { Condition } from '../schema/condition-schema.js'
import { match } from 'ts-pattern'

/** The nodes that a condition asks of, by index; a name that does not exist is none. */
export function nodesAsked(
  condition: Condition,
  names: Names,
  owner: PlacedNode,
): readonly number[] {
  const each = (conditions: readonly Condition[]) =>
    conditions.flatMap((one) => nodesAsked(one, names, owner))
  return match(kindOfCondition(condition))
    .with({ kind: 'all' }, ({ condition: { all } }) => each(all))
    .with({ kind: 'any' }, ({ condition: { any } }) => each(any))
    .with({ kind: 'not' }, ({ condition: { not } }) => each([not]))
    .with({ kind: 'fact' }, () => [])
    .with({ kind: 'grades' }, { kind: 'numbers' }, { kind: 'state' }, ({ condition: { of } }) =>
      nodesOf(of, names, owner),
    )
    .exhaustive()
}
