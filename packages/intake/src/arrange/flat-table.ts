import type { SourceRow } from '../table/source-table.js'

/** A table with one heading a column, while it is arranged. */
export interface FlatTable {
  readonly line: number
  readonly headings: readonly string[]
  readonly rows: readonly SourceRow[]
  /** Where a cell stood, when that is not where it stands. */
  from?(line: number, column: number): { readonly line: number; readonly column: number }
}
