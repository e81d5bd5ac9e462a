import { palette as house } from '@inspectorate/publication'

/** The colours of the house as Word writes them: six capital hexadecimal digits. */
export const palette = capitals(house)

function capitals<T>(value: T): T {
  if (typeof value === 'string') return value.toUpperCase() as T
  if (Array.isArray(value)) return value.map((one: unknown) => capitals(one)) as T
  return Object.fromEntries(
    Object.entries(value as object).map(([role, inner]) => [role, capitals<unknown>(inner)]),
  ) as T
}
