import { tableOf, type Case, type Codes } from '@inspectorate/core'

/** Records as columns of numbers, a column a field: the same value has the same number; 0 is none. */
export interface NumberedFields {
  readonly columns: readonly Codes[]
  /** How many records have each value of a field, by its number. */
  readonly counts: readonly Uint32Array[]
}

/** Every characteristic and answer of a list in numbers, so that records are compared without reading texts. */
export function numberedFields(list: readonly Case[]): NumberedFields {
  const { characteristics, answers } = tableOf(list)
  const fields = [...characteristics.fields, ...answers.fields]
  return {
    columns: fields.map(({ codes }) => codes),
    counts: fields.map(({ values, codes }) => {
      const counts = new Uint32Array(values.length + 1)
      for (const code of codes) counts[code]! += 1
      return counts
    }),
  }
}
