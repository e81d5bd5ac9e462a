/** JSON with a line for what fits in one, and for each row of a sheet: a changed word is a changed line. */
export function laidOut(value: unknown): string {
  return `${written(value, '')}\n`
}

function written(value: unknown, indent: string): string {
  const flat = JSON.stringify(value)
  if (typeof value !== 'object' || value === null || flat.length + indent.length <= 100) return flat
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    const items = value.map(
      (item) => `${inner}${isRow(item) ? JSON.stringify(item) : written(item, inner)}`,
    )
    return `[\n${items.join(',\n')}\n${indent}]`
  }
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => `${inner}${JSON.stringify(key)}: ${written(item, inner)}`)
  return `{\n${entries.join(',\n')}\n${indent}}`
}

/** No list of a view holds lists but those of rows. */
const isRow = (value: unknown): boolean =>
  Array.isArray(value) && value.every((cell) => !Array.isArray(cell) && !('kind' in Object(cell)))
