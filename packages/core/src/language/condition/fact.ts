import { ownEntry } from '../../bare-record.js'
import { describeFound, oneOf } from '../../issue.js'
import { nearestTo } from '../../nearest.js'
import type { Place } from '../place.js'
import type { Holds } from '../run.js'
import type { FactCondition } from '../schema/condition-schema.js'

/** `{fact, is?}`: what is recorded of the service, or what silence about it means. */
export function compileFact({ fact: id, is = true }: FactCondition, place: Place): Holds {
  const facts = place.names.file.facts ?? []
  const fact = facts.find((one) => one.id === id)
  if (!fact) {
    place.at('fact').fault(
      'unknown-name',
      `the fact ${describeFound(id)}`,
      nearestTo(
        id,
        facts.map((one) => one.id),
      ),
    )
    return () => null
  }
  const asked = [is].flat()
  // A fact without values may be any text: what is asked of it cannot be wrong.
  const known: readonly unknown[] | undefined = fact.values
  for (const value of asked)
    if (known && !known.includes(value))
      place.at('is').fault('invalid-value', describeFound(value), oneOf(known.map(String)))
  return ({ evidence: { facts: recorded } }) => {
    const value = ownEntry(recorded, id) ?? fact.unless
    return value === undefined ? null : asked.includes(value)
  }
}
