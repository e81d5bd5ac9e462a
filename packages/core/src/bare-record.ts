/**
 * A record without a prototype: looking up an id that somebody made up, such as `constructor` or
 * `toString`, finds nothing in it. For records that are small: engines keep these as hash tables.
 */
export function bareRecord<Value>(
  entries: Iterable<readonly [string, Value]>,
): Record<string, Value> {
  const record = Object.create(null) as Record<string, Value>
  for (const [key, value] of entries) record[key] = value
  return record
}

/** What a record of any making holds under an id that somebody made up; undefined when it holds nothing. */
export function ownEntry<Value>(
  record: Readonly<Record<string, Value>> | undefined,
  key: string,
): Value | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined
}
