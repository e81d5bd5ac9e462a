import type {
  WorkbookCell,
  WorkbookColumn,
  WorkbookSheet,
  WorkbookTable,
} from '@inspectorate/publication'
import { introduction } from '@inspectorate/publication/parts'

/** A column: key, header, kind and width in characters. */
export type RowColumn = readonly [
  key: string,
  header: string,
  type: WorkbookColumn['type'],
  width: number,
]

/** Why a value is missing, as a cell. */
export const missing = { missing: 'z' } as const

export function tableOfRows(
  name: string,
  columns: readonly RowColumn[],
  rows: readonly (readonly WorkbookCell[])[],
): WorkbookTable {
  return {
    name,
    columns: columns.map(([key, header, type, width]) => ({ key, header, type, width })),
    rows,
  }
}

/** A sheet of one table; null where it has no rows. */
export function sheetOf(
  id: string,
  name: string,
  title: string,
  table: WorkbookTable,
): WorkbookSheet | null {
  if (Array.isArray(table.rows) && table.rows.length === 0) return null
  return {
    id,
    name,
    title,
    introduction: introduction([table], 'published records of inspections'),
    tables: [table],
  }
}
