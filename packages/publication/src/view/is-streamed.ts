import type { WorkbookCell, WorkbookTable } from './workbook-view.js'

/** A table whose rows arrive one after another. */
export type StreamedTable = WorkbookTable & {
  readonly rows: AsyncIterable<readonly WorkbookCell[]>
}

export function isStreamed(table: WorkbookTable): table is StreamedTable {
  return Symbol.asyncIterator in table.rows
}
