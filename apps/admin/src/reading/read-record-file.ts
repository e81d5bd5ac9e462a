import { createHash } from 'node:crypto'
import { parseJson, poolRecord, type Parsed, type PooledRecord } from '@inspectorate/core'
import { frameworks } from '@inspectorate/frameworks'
import type { Upload } from '../services/reading.js'

/** What the inspection of an uploaded record counted, with the hash of the very file. */
export async function readRecordFile({ name, bytes }: Upload): Promise<Parsed<PooledRecord>> {
  const { decodeText } = await import('@inspectorate/intake')
  const text = decodeText(bytes, name)
  if (!text.ok) return text
  const json = parseJson(text.value)
  if (!json.ok) return json
  const { parseRecord } = await import('@inspectorate/publication')
  const record = parseRecord(json.value, frameworks)
  if (!record.ok) return record
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { ok: true, value: poolRecord(record.value, sha256) }
}
