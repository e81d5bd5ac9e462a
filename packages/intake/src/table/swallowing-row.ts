import { textOf, type SourceRow } from './source-table.js'

/**
 * The first row with a cell of several lines of which one has as many cells as the table: two stray
 * quotation marks have made one cell of the rows between them. In a remark of several lines a space
 * follows a comma; a table of two columns is not judged.
 */
export function swallowingRow(
  rows: readonly SourceRow[],
  delimiter: string,
): SourceRow | undefined {
  const width = usualWidth(rows)
  if (width < 3) return undefined
  return rows.find(({ cells }) =>
    cells.some((cell) => {
      const text = textOf(cell)
      return (
        /[\r\n]/.test(text) &&
        text
          .split(/[\r\n]+/)
          .some((line) => !line.includes(`${delimiter} `) && line.split(delimiter).length === width)
      )
    }),
  )
}

/** The most frequent number of cells in a row. */
function usualWidth(rows: readonly SourceRow[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0]
}
