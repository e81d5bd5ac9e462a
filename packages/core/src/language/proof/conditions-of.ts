import { match, P } from 'ts-pattern'
import type { Condition } from '../schema/condition-schema.js'
import { kindOfCondition } from '../schema/kind-of-condition.js'
import { kindOfRate } from '../schema/kind-of-rate.js'
import type { Rate } from '../schema/rate-schema.js'
import type { RuleNode } from '../schema/rules-schema.js'

/** Every condition within a node’s rules, those within others too. */
export function conditionsOf({ applies, rate, adjust }: RuleNode): readonly Condition[] {
  return [
    ...(applies ? [applies] : []),
    ...(rate ? conditionsOfRate(rate) : []),
    ...(adjust ?? []).flatMap(({ when }) => when ?? []),
  ].flatMap(withInner)
}

function conditionsOfRate(rate: Rate): readonly Condition[] {
  return match(kindOfRate(rate))
    .with({ kind: 'rows', rate: P.select() }, ({ rows }) => rows.map(({ when }) => when))
    .with({ kind: 'band', rate: P.select() }, ({ band }) => conditionsOfRate(band))
    .with({ kind: P.union('judged', 'number', 'tally', 'earlier', 'combine', 'table') }, () => [])
    .exhaustive()
}

function withInner(condition: Condition): readonly Condition[] {
  const inner = match(kindOfCondition(condition))
    .with({ kind: 'all', condition: P.select() }, ({ all }) => all)
    .with({ kind: 'any', condition: P.select() }, ({ any }) => any)
    .with({ kind: 'not', condition: P.select() }, ({ not }) => [not])
    .with({ kind: P.union('grades', 'numbers', 'state', 'fact') }, () => [])
    .exhaustive()
  return [condition, ...inner.flatMap(withInner)]
}
