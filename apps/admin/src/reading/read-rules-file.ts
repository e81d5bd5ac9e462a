import { parseJson, type Parsed } from '@inspectorate/core'
import { parseRules } from '@inspectorate/core/language'
import type { Upload } from '../web/form.js'

/** Rules are texts that people write: the longest edition has 60,000 characters. */
const longest = 2_000_000

/** The rules of an uploaded file that can be meant, as they were written: JSON, or a workbook of them. */
export async function readRulesFile({ name, bytes }: Upload): Promise<Parsed<unknown>> {
  if (bytes.length > longest && !isWorkbook(bytes)) return tooLong(bytes.length)
  const { decodeText, readRulesWorkbook } = await import('@inspectorate/intake')
  const text = isWorkbook(bytes) ? null : decodeText(bytes, name)
  if (text !== null && !text.ok) return text
  const file = text === null ? readRulesWorkbook(bytes, name) : parseJson(text.value)
  if (!file.ok) return file
  const size = JSON.stringify(file.value).length
  if (size > longest) return tooLong(size)
  const rules = parseRules(file.value)
  return rules.ok ? file : rules
}

/** A workbook is a zip archive, whatever its name. */
function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

function tooLong(size: number): Parsed<unknown> {
  const found = `${size.toLocaleString('en-GB')} bytes`
  const expected = 'rules of 2,000,000 at most'
  return { ok: false, issues: [{ code: 'too-large', path: [], found, expected }] }
}
