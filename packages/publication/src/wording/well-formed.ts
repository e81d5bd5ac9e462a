import { bareRecord } from '@inspectorate/core'

// These are the characters XML 1.0 cannot hold (its production 2)
const unholdable =
  /[\p{Surrogate}\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/gu

/** Text that every format can hold: what XML cannot becomes U+FFFD. */
export function wellFormedText(text: string): string {
  return text.replace(unholdable, '\uFFFD')
}

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
