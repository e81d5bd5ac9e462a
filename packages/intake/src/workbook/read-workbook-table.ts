import { oneOf, type Parsed } from '@inspectorate/core'
import { comparable } from '../table/tidy-text.js'
import type { SourceTable } from '../table/source-table.js'
import type { WorkbookParts } from './list-sheets.js'
import { openWorkbook } from './open-workbook.js'
import { readSheetRows } from './read-sheet-rows.js'
import { WorkbookFault } from './workbook-fault.js'

/** Rows of a sheet that is not read: enough to see whether it holds the same kind of table. */
const topOfOthers = 31

/**
 * The rows of one sheet of an .xlsx workbook. `wanted` are names the sheet may have; a workbook of a
 * single sheet is taken whatever its name; of the other sheets the first rows are given. Only the parts that
 * are needed are unpacked, and counted while they are; nothing in them is executed or followed.
 */
export function readWorkbookTable(
  bytes: Uint8Array,
  file: string,
  wanted: readonly string[],
): Parsed<SourceTable> {
  try {
    const { sheets, shared, budget, packed } = openWorkbook(bytes)
    const chosen = chosenSheet(sheets, wanted)
    const { rows, hidden } = readSheetRows(packed(chosen.part), chosen.name, shared, budget)
    const others = sheets
      .filter((sheet) => sheet !== chosen)
      .map(({ name, part }) => {
        const top = readSheetRows(packed(part), name, shared, budget, topOfOthers)
        return { sheet: name, rows: top.rows, count: top.count }
      })
    return {
      ok: true,
      value: {
        file,
        sheet: chosen.name,
        rows,
        ...(others.length > 0 ? { others } : {}),
        hidden: { sheet: chosen.hidden, ...hidden },
      },
    }
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error
    return { ok: false, issues: [{ ...error.issue, path: [], file }] }
  }
}

function chosenSheet(
  sheets: WorkbookParts['sheets'],
  wanted: readonly string[],
): WorkbookParts['sheets'][number] {
  const names = wanted.map(comparable)
  const named = sheets.find(({ name }) => names.includes(comparable(name)))
  if (named) return named
  if (sheets.length === 1) return sheets[0]!
  throw new WorkbookFault(
    'missing-sheet',
    `the sheets ${oneOf(sheets.map(({ name }) => name))}`.slice(0, 300),
    `a sheet named ${oneOf(wanted)}`,
  )
}
