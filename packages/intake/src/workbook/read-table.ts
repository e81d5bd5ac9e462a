import type { Parsed } from '@inspectorate/core'
import { readWorkbookTable } from './read-workbook-table.js'
import { isWorkbook } from './workbook-kind.js'
import { WorkbookFault } from './workbook-fault.js'
import { decodeText } from '../table/decode-text.js'
import { readCsvTable } from '../table/read-csv-table.js'
import type { SourceTable } from '../table/source-table.js'

/** A table from an .xlsx workbook or from CSV: its bytes decide which, a name that promises Excel must keep it. */
export function readTable(
  bytes: Uint8Array,
  file: string,
  sheets: readonly string[],
): Parsed<SourceTable> {
  const refuse = ({ issue }: WorkbookFault): Parsed<SourceTable> => ({
    ok: false,
    issues: [{ ...issue, path: [], file }],
  })
  try {
    if (isWorkbook(bytes)) return readWorkbookTable(bytes, file, sheets)
  } catch (error) {
    if (error instanceof WorkbookFault) return refuse(error)
    throw error
  }
  if (/\.xls[xmb]?$/i.test(file))
    return refuse(
      new WorkbookFault('malformed-workbook', 'a file that is no zip', 'an .xlsx workbook'),
    )
  const text = decodeText(bytes, file)
  return text.ok ? readCsvTable(text.value, file) : text
}
