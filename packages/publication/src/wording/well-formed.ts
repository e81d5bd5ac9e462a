import { bareRecord, keptTable, type CaseTable } from '@inspectorate/core'
import { wellFormedText } from '@inspectorate/office'

/** The same value with every string in it well formed. Cases of a table stay in it where all of them are. */
export function wellFormed<T>(value: T): T {
  if (typeof value === 'string') return wellFormedText(value) as T
  if (Array.isArray(value)) {
    const table = value.every(isObject) ? keptTable(value) : null
    return table && isWellFormed(table) ? value : (value.map(wellFormed) as T)
  }
  if (typeof value === 'object' && value !== null)
    return recordLike(
      value,
      Object.entries(value).map(([key, inner]) => [wellFormedText(key), wellFormed(inner)]),
    ) as T
  return value
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function isWellFormed({ ids, characteristics, answers, texts }: CaseTable): boolean {
  const isSame = (text: string) => wellFormedText(text) === text
  return (
    ids.every(isSame) &&
    [characteristics, answers, texts].every(({ fields }) =>
      fields.every(({ name, values }) => isSame(name) && values.every(isSame)),
    )
  )
}

/** A record that has no prototype has none as a copy either. */
function recordLike(value: object, entries: [string, unknown][]): Record<string, unknown> {
  return Object.getPrototypeOf(value) === null ? bareRecord(entries) : Object.fromEntries(entries)
}
