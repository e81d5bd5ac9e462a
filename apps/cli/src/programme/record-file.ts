import { createHash } from 'node:crypto'
import { bareRecord, parseJson, type Framework, type Issue, type Parsed } from '@inspectorate/core'
import { frameworkOfRules, parseRules } from '@inspectorate/core/language'
import { parseRecord, recordFormat } from '@inspectorate/publication'
import { recordOf, type ProgrammeRecord } from '@inspectorate/programme'
import type { Inspection } from '@inspectorate/core'
import { decodeUtf8 } from '../read/decode-utf8.js'
import { sha256 } from '../read/sha256.js'
import { withFramework } from '../read/read-framework.js'

/** A record as a programme keeps it, with its inspection, of whose cases it keeps answers. */
export interface ReadRecordFile extends ProgrammeRecord {
  readonly inspection: Inspection
}

/** Frameworks of records read before, by the text of their file: ten thousand records carry the same one. */
export type KnownRules = Map<string, FoundRules>

interface FoundRules {
  readonly framework: Framework
  /** The hash of the framework’s file. */
  readonly rules: string
}

/** A published record from a file’s bytes, or every fault of it. Null where it is JSON of another kind. */
export async function readRecordFile(
  bytes: Uint8Array,
  known: KnownRules,
): Promise<Parsed<ReadRecordFile> | null> {
  const text = decodeUtf8(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  if (typeof text !== 'string') return { ok: false, issues: [text] }
  const json = parseJson(text)
  if (!json.ok) return json
  const file = json.value
  if (!isObject(file) || file['format'] !== recordFormat) return null
  const { rules: own, ...rest } = file
  const found = await frameworkOf(own, rest['inspection'], known)
  if (!found.ok) return found
  const { framework, rules } = found.value
  const read = parseRecord(rest, [framework])
  if (!read.ok) return read
  const record = recordOf(read.value, { record: sha256(bytes), rules })
  return record.ok
    ? { ok: true, value: { ...record.value, inspection: read.value.inspection } }
    : record
}

/** By the rules that the record carries, or the edition that it names. */
async function frameworkOf(
  own: unknown,
  inspection: unknown,
  known: KnownRules,
): Promise<Parsed<FoundRules>> {
  if (own === undefined) {
    const { data, frameworks } = await withFramework(inspection, '')
    const id = isObject(data) ? data['framework'] : undefined
    const framework = frameworks.find((one) => one.id === id) ?? frameworks[0]!
    return { ok: true, value: { framework, rules: hashOf(framework.file) } }
  }
  const text = JSON.stringify(own)
  const before = known.get(text)
  if (before) return { ok: true, value: before }
  const parsed = parseRules(own)
  if (!parsed.ok) return { ok: false, issues: parsed.issues.map(inRules) }
  const found = { framework: frameworkOfRules(parsed.value), rules: hashOf(own) }
  known.set(text, found)
  return { ok: true, value: found }
}

function inRules(issue: Issue): Issue {
  return { ...issue, path: ['rules', ...issue.path] }
}

/** The same whatever the order of keys and the layout of the file. */
function hashOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(inOrder(value)))
    .digest('hex')
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (!isObject(value)) return value
  return bareRecord(
    Object.keys(value)
      .sort()
      .map((key) => [key, inOrder(value[key])]),
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
