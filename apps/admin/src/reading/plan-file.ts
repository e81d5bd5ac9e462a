import { describeFound, parseJson } from '@inspectorate/core'
import type { Reading } from '../services/reading.js'

/** What an upload would do to the rows of a list. */
export const planFile: Reading['planImport'] = async (
  { name, bytes },
  { columns, sheets },
  rows,
  { na, mapping: json, ids, wave, namesOfPlaces, ...choices },
) => {
  const { isWave, parseMapping, planImport, readAnswers, readTable } =
    await import('@inspectorate/intake')
  if (wave !== undefined && !isWave(wave)) {
    const found = `the wave ${describeFound(wave)}`
    const expected = 'letters and digits, such as 2 or autumn'
    return { ok: false, issues: [{ code: 'invalid-value', path: [], found, expected }] }
  }
  const data = json === undefined ? undefined : parseJson(json)
  if (data && !data.ok) return data
  const mapped = data && parseMapping(data.value, columns)
  if (mapped && !mapped.ok) return mapped
  const mapping = mapped?.value
  const table = readTable(bytes, name, [...sheets], mapping)
  if (!table.ok) return table
  const known = new Set(rows.map(({ id }) => id))
  const mayStandAlone = (id: string) => known.has(id)
  const how = { na, mapping, ids, wave, namesOfPlaces, mayStandAlone }
  const read = readAnswers(table.value, columns, how)
  if (!read.ok) return read
  return { ok: true, value: planImport(rows, read.value, columns, choices) }
}
