import type { Parsed } from '@inspectorate/core'
import type { Mapping } from '../mapping/mapping-schema.js'
import type { SourceTable } from '../table/source-table.js'
import { readTables } from '../workbook/read-table.js'
import { arrange } from './arrange.js'
import { chooseTables } from './choose-tables.js'

/**
 * A table from an .xlsx or .ods workbook, from CSV, from the results of a form in JSON, or from a zip of such files: the
 * sheet of one of these names, or what a mapping makes of it.
 */
export function readTable(
  bytes: Uint8Array,
  file: string,
  sheets: readonly string[],
  mapping?: Mapping,
): Parsed<SourceTable> {
  const named = mapping?.sheet
  const options = {
    encoding: mapping?.encoding,
    lists: mapping?.rows === undefined ? undefined : [mapping.rows].flat(),
  }
  const isOne = typeof named === 'string' && named !== '*' && mapping?.parent === undefined
  const wanted = named === undefined ? sheets : isOne ? [named] : undefined
  const first = readTables(bytes, file, { ...options, sheets: wanted })
  // A mapping that names no sheet is for the only one that has what it names.
  const tables =
    mapping && named === undefined && isLackingSheet(first)
      ? readTables(bytes, file, options)
      : first
  if (!tables.ok) return tables
  if (mapping) return arrange(tables.value, mapping, sheets)
  const chosen = chooseTables(tables.value, undefined, sheets, () => false)
  return chosen.ok ? { ok: true, value: chosen.value[0]! } : chosen
}

function isLackingSheet(read: Parsed<unknown>): boolean {
  return !read.ok && read.issues.every(({ code }) => code === 'missing-sheet')
}
