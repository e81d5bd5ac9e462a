import type { Case } from '@inspectorate/core'

/** Records as rows of numbers, a column a field: the same value has the same number, and none is 0. */
export interface NumberedFields {
  readonly rows: readonly Uint32Array[]
  /** How many records have each value of a field, by its number. */
  readonly counts: readonly (readonly number[])[]
}

/** Numbers every characteristic and answer of a list, so that records are compared without reading texts. */
export function numberedFields(list: readonly Case[]): NumberedFields {
  const fields = new Map<
    string,
    { readonly column: number; readonly values: Map<string, number> }
  >()
  const counts: number[][] = []
  const numbered = list.map(({ characteristics, answers }) => {
    const cells: number[] = []
    for (const [kind, record] of [
      ['is', characteristics],
      ['answers', answers],
    ] as const)
      for (const [key, value] of Object.entries(record)) {
        const name = `${kind} ${key}`
        let field = fields.get(name)
        if (!field) {
          fields.set(name, (field = { column: fields.size, values: new Map() }))
          counts.push([0])
        }
        let number = field.values.get(value)
        if (number === undefined) {
          field.values.set(value, (number = field.values.size + 1))
          counts[field.column]!.push(0)
        }
        counts[field.column]![number]! += 1
        cells[field.column] = number
      }
    return cells
  })
  return {
    counts,
    rows: numbered.map((cells) => Uint32Array.from(counts, (_, column) => cells[column] ?? 0)),
  }
}
