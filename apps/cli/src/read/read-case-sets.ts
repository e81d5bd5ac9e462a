import { dirname, join, resolve } from 'node:path'
import {
  describeFound,
  NamedRecordSchema,
  parseWith,
  poolRecord,
  type Issue,
} from '@inspectorate/core'
import { frameworks } from '@inspectorate/frameworks'
import { parseRecord } from '@inspectorate/publication'
import { sha256 } from './sha256.js'
import { UnusableInput } from '../process/unusable-input.js'
import { insideFolder } from './inside-folder.js'
import { readFileBytes } from './read-file-bytes.js'
import { readJsonFile } from './read-json-file.js'

interface ReadCaseSets {
  readonly caseSets: Record<string, unknown>
  /** Files by the path of the part they hold: `caseSets.units.0`. */
  readonly origins: ReadonlyMap<string, string>
  readonly issues: readonly Issue[]
}

/** What the records that an inspection names have counted, each the very file that it names by its hash. */
export async function readCaseSets(
  sets: Record<string, unknown>,
  file: string,
): Promise<ReadCaseSets> {
  const caseSets: Record<string, unknown> = {}
  const origins = new Map<string, string>()
  const issues: Issue[] = []
  for (const [set, items] of Object.entries(sets)) {
    if (!Array.isArray(items)) {
      caseSets[set] = items
      continue
    }
    const records: unknown[] = []
    for (const [i, item] of (items as unknown[]).entries()) {
      if (!isNamed(item)) {
        records.push(item)
        continue
      }
      const at = ['caseSets', set, i] as const
      const named = parseWith(NamedRecordSchema, item)
      if (!named.ok) {
        issues.push(...named.issues.map((issue) => ({ ...issue, path: [...at, ...issue.path] })))
        continue
      }
      const { record } = named.value
      await insideFolder(dirname(resolve(file)), record, file, ['caseSets', set, `${i}`, 'record'])
      const shown = join(dirname(file), record)
      const hash = sha256(await readFileBytes(shown, shown))
      if (hash !== named.value.sha256)
        issues.push({
          code: 'record-changed',
          path: [...at, 'sha256'],
          file: record,
          found: describeFound(hash),
          expected: named.value.sha256,
        })
      else {
        const parsed = parseRecord(await readJsonFile(shown), frameworks)
        if (!parsed.ok) throw new UnusableInput(shown, parsed.issues)
        origins.set(at.join('.'), record)
        records.push(poolRecord(parsed.value, hash))
      }
    }
    caseSets[set] = records
  }
  return { caseSets, origins, issues }
}

function isNamed(item: unknown): boolean {
  return typeof item === 'object' && item !== null && 'record' in item
}
