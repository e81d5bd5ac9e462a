import { parseJson, type Parsed } from '@inspectorate/core'
import { decodeText } from '../table/decode-text.js'
import { readCsvTable } from '../table/read-csv-table.js'
import { jsonOfLines, readJsonTable } from '../table/read-json-table.js'
import type { SourceTable } from '../table/source-table.js'
import { listParts, type PackedPart } from './list-parts.js'
import { readOdsTables } from './read-ods-tables.js'
import { readWorkbookTable } from './read-workbook-table.js'
import { readWorkbookTables } from './read-workbook-tables.js'
import { readZippedTables } from './read-zipped-tables.js'
import { unpackBudget, unpackText } from './unpack.js'
import { isWorkbook } from './workbook-kind.js'
import { WorkbookFault } from './workbook-fault.js'

/** How a file is read, beside what it is. */
export interface FileOptions {
  /** How its text is encoded, where it does not say so itself. */
  readonly encoding?: string | undefined
  /** The lists in JSON of which each object is a row. */
  readonly lists?: readonly string[] | undefined
  /** The only sheet that is wanted of a workbook, by one of its names: of the others the first rows are read. */
  readonly sheets?: readonly string[] | undefined
}

/**
 * Every table in a file: the sheets of an .xlsx or .ods workbook, the files of a zip, the results in JSON, or CSV. Its
 * bytes decide which; a name that promises Excel must keep it.
 */
export function readTables(
  bytes: Uint8Array,
  file: string,
  options: FileOptions = {},
): Parsed<readonly SourceTable[]> {
  try {
    return isWorkbook(bytes) ? readPackage(bytes, file, options) : readPlain(bytes, file, options)
  } catch (error) {
    if (error instanceof WorkbookFault)
      return { ok: false, issues: [{ ...error.issue, path: [], file }] }
    throw error
  }
}

function readPackage(
  bytes: Uint8Array,
  file: string,
  options: FileOptions,
): Parsed<readonly SourceTable[]> {
  const parts = listParts(bytes)
  const budget = unpackBudget(bytes.length)
  if (isOds(parts, budget)) return { ok: true, value: readOdsTables(parts, file, budget) }
  const isZip =
    !parts.has('[content_types].xml') && !parts.has('mimetype') && !/\.xls[xmb]?$/i.test(file)
  if (isZip)
    return readZippedTables(parts, file, budget, (inside, name) =>
      // A zip in a zip is left alone, so that nothing unpacks for ever.
      /\.(?:xlsx|ods)$/i.test(name) || !startsAsZip(inside)
        ? readTables(inside, name, options)
        : { ok: true, value: [] },
    )
  const { sheets } = options
  if (!sheets) return readWorkbookTables(bytes, file)
  const one = readWorkbookTable(bytes, file, sheets)
  return one.ok ? { ok: true, value: [one.value] } : one
}

function isOds(
  parts: ReadonlyMap<string, PackedPart>,
  budget: ReturnType<typeof unpackBudget>,
): boolean {
  return (
    unpackText(parts, 'mimetype', budget)?.startsWith(
      'application/vnd.oasis.opendocument.spreadsheet',
    ) ?? false
  )
}

function startsAsZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b
}

function readPlain(
  bytes: Uint8Array,
  file: string,
  { encoding, lists }: FileOptions,
): Parsed<readonly SourceTable[]> {
  if (/\.xls[xmb]?$/i.test(file))
    throw new WorkbookFault('malformed-workbook', 'a file that is no zip', 'an .xlsx workbook')
  const text = decodeText(bytes, file, encoding)
  if (!text.ok) return text
  const isJson =
    /\.(?:json|jsonl|ndjson)$/i.test(file) ||
    (/^\uFEFF?\s*[[{]\s*["{[]/.test(text.value) &&
      parseJson(jsonOfLines(text.value) ?? text.value).ok)
  const table = isJson
    ? readJsonTable(text.value, file, lists)
    : readCsvTable(listed(text.value), file)
  return table.ok ? { ok: true, value: [table.value] } : table
}

/** Microsoft Lists may write what its columns are, as JSON, in a line above them. */
function listed(text: string): string {
  return text.replace(/^(\uFEFF?)(?:"?ListSchema=)[^\r\n]*/, '$1')
}
