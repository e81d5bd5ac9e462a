import type { Parsed } from '@inspectorate/core'
import type { SourceTable } from '../table/source-table.js'
import type { PackedPart } from './list-parts.js'
import { unpackBytes, type UnpackBudget } from './unpack.js'

/** What is read of a file that is alone. */
export type ReadFile = (bytes: Uint8Array, file: string) => Parsed<readonly SourceTable[]>

const tables = /\.(?:csv|tsv|tab|txt|json|xlsx|ods)$/i

/** The tables of every file in a zip; pictures and what else is in it are left alone, zips in it as well. */
export function readZippedTables(
  parts: ReadonlyMap<string, PackedPart>,
  zip: string,
  budget: UnpackBudget,
  read: ReadFile,
): Parsed<readonly SourceTable[]> {
  const found: SourceTable[] = []
  for (const part of parts.values()) {
    if (!tables.test(part.name) || /(?:^|\/)(?:__macosx\/|\._)/i.test(part.name)) continue
    const file = `${zip}/${part.name}`
    const inside = read(unpackBytes(part, budget), file)
    if (!inside.ok) return inside
    found.push(...inside.value.map((table) => ({ ...table, zip })))
  }
  if (found.length > 0) return { ok: true, value: found }
  const names = [...parts.values()].map(({ name }) => name)
  return {
    ok: false,
    issues: [
      {
        code: 'unsupported-file',
        path: [],
        file: zip,
        found: `a zip of ${names.slice(0, 5).join(', ') || 'nothing'}`.slice(0, 200),
        expected: 'a zip with CSV, JSON or workbooks in it',
      },
    ],
  }
}
