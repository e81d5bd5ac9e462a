import type { Parsed } from '@inspectorate/core'
import type { SourceTable } from '../table/source-table.js'
import { openWorkbook } from './open-workbook.js'
import { readSheetRows } from './read-sheet-rows.js'
import { isWorkbook } from './workbook-kind.js'
import { malformed, WorkbookFault } from './workbook-fault.js'

/** The rows of every sheet of an .xlsx workbook; nothing in it is executed or followed. */
export function readWorkbookTables(
  bytes: Uint8Array,
  file: string,
): Parsed<readonly SourceTable[]> {
  try {
    if (!isWorkbook(bytes)) throw malformed('a file that is no zip', 'an .xlsx workbook')
    const { sheets, shared, budget, packed } = openWorkbook(bytes)
    const value = sheets.map(({ name, part }) => ({
      file,
      sheet: name,
      rows: readSheetRows(packed(part), name, shared, budget).rows,
    }))
    return { ok: true, value }
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error
    return { ok: false, issues: [{ ...error.issue, path: [], file }] }
  }
}
