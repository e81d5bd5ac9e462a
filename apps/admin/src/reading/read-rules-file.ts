import { parseJson, type Parsed } from '@inspectorate/core'
import {
  explainRules,
  parseRules,
  rateRules,
  RulesFault,
  type Evidence,
  type Rules,
} from '@inspectorate/core/language'
import type { Upload } from '../services/reading.js'

/** Rules are texts that people write: the longest edition has 60,000 characters. */
const longest = 2_000_000
/** What reading rules and rating once by them may take of a processor, in milliseconds. The app does so for each page; an edition takes twenty. */
const mostTime = 1_000

/** The rules of an uploaded file that can be meant, as they were written: JSON, or a workbook of them. */
export async function readRulesFile(
  { name, bytes }: Upload,
  most = mostTime,
): Promise<Parsed<unknown>> {
  if (bytes.length > longest && !isWorkbook(bytes)) return tooLong(bytes.length)
  const { decodeText, readRulesWorkbook } = await import('@inspectorate/intake')
  const text = isWorkbook(bytes) ? null : decodeText(bytes, name)
  if (text !== null && !text.ok) return text
  const file = text === null ? readRulesWorkbook(bytes, name) : parseJson(text.value)
  if (!file.ok) return file
  const size = JSON.stringify(file.value).length
  if (size > longest) return tooLong(size)
  const before = process.cpuUsage()
  const rules = parseRules(file.value)
  if (!rules.ok) return rules
  rateOnce(rules.value)
  const { user, system } = process.cpuUsage(before)
  const taken = (user + system) / 1_000
  return taken > most ? tooSlow(taken) : file
}

/** Rates and explains with something known of every part. */
function rateOnce(rules: Rules): void {
  const { nodes, file } = rules
  const evidence: Evidence = {
    grades: Object.fromEntries(
      nodes.flatMap(({ node, judged, result }) =>
        judged && result.kind === 'grade' ? [[node.id, file.scales[result.scale]![0]!.id]] : [],
      ),
    ),
    numbers: Object.fromEntries(
      nodes.flatMap(({ node: { id, rate } }) =>
        rate && 'number' in rate ? [[id, rate.number.min ?? 0]] : [],
      ),
    ),
  }
  try {
    explainRules(rules, evidence, rateRules(rules, evidence))
  } catch (error) {
    // Where rules say nothing of a figure, evidence that gives it is refused.
    if (!(error instanceof RulesFault)) throw error
  }
}

/** A workbook is a zip archive, whatever its name. */
function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

function tooLong(size: number): Parsed<unknown> {
  const found = `${size.toLocaleString('en-GB')} bytes`
  return refused(found, `rules of ${longest.toLocaleString('en-GB')} at most`)
}

function tooSlow(taken: number): Parsed<unknown> {
  const found = `rules that take ${(taken / 1_000).toFixed(1)} seconds to rate by`
  return refused(found, `${mostTime / 1_000} second at most: fewer parts, or fewer that rules read`)
}

function refused(found: string, expected: string): Parsed<unknown> {
  return { ok: false, issues: [{ code: 'too-large', path: [], found, expected }] }
}
