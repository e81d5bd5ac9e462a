import { isBlank, textOf, type SourceCell, type SourceRow } from '../table/source-table.js'

/** What stands in a column. */
export interface ColumnValues {
  /** Rows that have something in any column. */
  readonly rows: number
  readonly filled: number
  /** Texts, most frequent first; what is no text is left out. */
  readonly distinct: readonly string[]
  readonly isUnique: boolean
  /** Cells that are no text, such as dates. */
  readonly others: number
}

/** Looks at every row: a code may come once in thousands. */
export function valuesOf(rows: readonly SourceRow[], column: number): ColumnValues {
  const counts = new Map<string, number>()
  let [filled, others, all] = [0, 0, 0]
  for (const { cells } of rows) {
    if (cells.every(isBlank)) continue
    all += 1
    const cell: SourceCell | undefined = cells[column]
    if (isBlank(cell)) continue
    filled += 1
    if (typeof cell !== 'string') others += 1
    else counts.set(textOf(cell), (counts.get(textOf(cell)) ?? 0) + 1)
  }
  return {
    rows: all,
    filled,
    others,
    distinct: [...counts].sort(([, a], [, b]) => b - a).map(([text]) => text),
    isUnique: counts.size === filled && filled > 0,
  }
}
