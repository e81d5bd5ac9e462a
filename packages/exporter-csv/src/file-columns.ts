import type { WorkbookCell, WorkbookColumn, WorkbookTable } from '@inspectorate/publication'
import { isStreamed } from '@inspectorate/publication/exporter'
import { columnNames } from './column-names.js'

/** A column of a file: the values of one of the table’s, or why some of them are missing. */
export interface FileColumn {
  readonly name: string
  readonly column: WorkbookColumn
  /** Its place in the table. */
  readonly index: number
  readonly holds: 'values' | 'marks'
}

/**
 * The columns of a table’s file. Programs take a column for numbers where every field is a number or empty:
 * marks of missing numbers stand in a column of their own behind it, where there are any.
 */
export function fileColumns(table: WorkbookTable): FileColumn[] {
  const columns = table.columns.flatMap((column, index): Omit<FileColumn, 'name'>[] => [
    { column, index, holds: 'values' },
    ...(hasMarks(table, index) ? [{ column, index, holds: 'marks' as const }] : []),
  ])
  const names = columnNames(
    columns.map(({ column, holds }) => (holds === 'marks' ? `${column.key}_mark` : column.key)),
  )
  return columns.map((one, at) => ({ ...one, name: names[at]! }))
}

/** Rows that stream are not known beforehand: any number may be missing. */
function hasMarks(table: WorkbookTable, index: number): boolean {
  if (table.columns[index]!.type === 'text') return false
  if (isStreamed(table)) return true
  return (table.rows as readonly (readonly WorkbookCell[])[]).some((cells) => {
    const cell = cells[index]
    return typeof cell === 'object' && 'missing' in cell
  })
}
