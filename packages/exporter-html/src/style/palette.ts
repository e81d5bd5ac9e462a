import { palette as house } from '@inspectorate/publication'

/** The colours of the house as CSS writes them. */
export const palette = css(house)

function css<T>(value: T): T {
  if (typeof value === 'string') return `#${value}` as T
  if (Array.isArray(value)) return value.map((one: unknown) => css(one)) as T
  return Object.fromEntries(
    Object.entries(value as object).map(([role, inner]) => [role, css<unknown>(inner)]),
  ) as T
}
