import { isSame } from './is-same.js'

/** An entry of two records by the same key that is not the same; null where one has none. */
export interface EntryChange<Value> {
  readonly key: string
  readonly from: Value | null
  readonly to: Value | null
}

/** Entries that differ: first those of `before` in their order, then those only in `after`. */
export function compareEntries<Value>(
  before: Readonly<Record<string, Value>>,
  after: Readonly<Record<string, Value>>,
): EntryChange<Value>[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const from = own(before, key)
    const to = own(after, key)
    return isSame(from, to) ? [] : [{ key, from, to }]
  })
}

function own<Value>(entries: Readonly<Record<string, Value>>, key: string): Value | null {
  return Object.hasOwn(entries, key) ? (entries[key] ?? null) : null
}
