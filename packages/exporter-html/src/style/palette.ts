import { palette as house } from '@inspectorate/publication'

/** The colours of the house as CSS writes them. */
export const palette = css(house)

/** The same as properties of the page, which a dark scheme sets anew. */
export const colors = properties(house, '--insp')

/** The properties with the colours of paper. */
export const lightColors = declared(house, '--insp')

function css<T>(value: T): T {
  if (typeof value === 'string') return `#${value}` as T
  if (Array.isArray(value)) return value.map((one: unknown) => css(one)) as T
  return Object.fromEntries(
    Object.entries(value as object).map(([role, inner]) => [role, css<unknown>(inner)]),
  ) as T
}

function properties<T>(value: T, name: string): T {
  if (typeof value === 'string') return `var(${name})` as T
  return Object.fromEntries(
    Object.entries(value as object).map(([role, inner]) => [
      role,
      properties<unknown>(inner, `${name}-${role}`),
    ]),
  ) as T
}

function declared(value: unknown, name: string): string {
  if (typeof value === 'string') return `${name}: #${value}; `
  return Object.entries(value as object)
    .map(([role, inner]) => declared(inner, `${name}-${role}`))
    .join('')
}
