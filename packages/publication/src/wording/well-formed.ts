import { bareRecord } from '@inspectorate/core'
import { wellFormedText } from '@inspectorate/office'

/** The same value with every string in it well formed. */
export function wellFormed<T>(value: T): T {
  if (typeof value === 'string') return wellFormedText(value) as T
  if (Array.isArray(value)) return value.map(wellFormed) as T
  if (typeof value === 'object' && value !== null)
    return recordLike(
      value,
      Object.entries(value).map(([key, inner]) => [wellFormedText(key), wellFormed(inner)]),
    ) as T
  return value
}

/** A record that has no prototype has none as a copy either. */
function recordLike(value: object, entries: [string, unknown][]): Record<string, unknown> {
  return Object.getPrototypeOf(value) === null ? bareRecord(entries) : Object.fromEntries(entries)
}
