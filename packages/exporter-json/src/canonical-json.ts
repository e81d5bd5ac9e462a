/**
 * JSON that is pleasant in a diff: indented by two, with objects and lists that hold no further
 * ones, and cases, on a line each. Keys keep their order; lone surrogates are escaped.
 */
export function canonicalJson(value: unknown, indent = ''): string {
  if (typeof value !== 'object' || value === null || isOneLine(value)) return JSON.stringify(value)
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    const items = value.map((item) => `${inner}${canonicalJson(item, inner)}`)
    return `[\n${items.join(',\n')}\n${indent}]`
  }
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => `${inner}${JSON.stringify(key)}: ${canonicalJson(item, inner)}`)
  return `{\n${entries.join(',\n')}\n${indent}}`
}

function isOneLine(value: object): boolean {
  if ('answers' in value) return true
  const items: unknown[] = Object.values(value)
  return (
    items.every((item) => typeof item !== 'object' || item === null) &&
    JSON.stringify(value).length <= 100
  )
}
