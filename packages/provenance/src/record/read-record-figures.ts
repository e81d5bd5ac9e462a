import { parseJson, type Framework, type Parsed } from '@inspectorate/core'
import { parseRecord } from '@inspectorate/publication'
import type { PrintedFigure } from '@inspectorate/publication'
import { readable } from '../readable.js'

/** The bound figures of a record, which is checked as a whole. */
export function readRecordFigures(
  bytes: Uint8Array,
  frameworks: readonly Framework[],
): Parsed<readonly PrintedFigure[]> {
  const text = readable('UTF-8', () => new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  if (!text.ok) return text
  const data = parseJson(text.value)
  if (!data.ok) return data
  const record = parseRecord(data.value, frameworks)
  if (!record.ok) return record
  const figures = record.value.published.figures
  return { ok: true, value: figures.map(({ reference, text }) => ({ reference, text })) }
}
