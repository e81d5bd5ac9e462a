import { textOf, type SourceRow } from './source-table.js'

/**
 * Finds the first row with a cell of several lines of which one has as many cells as the table: two stray
 * quotation marks have made one cell of the rows between them. In a remark of several lines a space
 * follows a comma; a table of two columns is not judged.
 */
export function findingSwallowed(delimiter: string): {
  see(row: SourceRow): void
  /** The line of the row that was found. */
  first(): number | undefined
} {
  const widths = new Map<number, number>()
  const broken: { readonly line: number; readonly widths: ReadonlySet<number> }[] = []
  return {
    see({ line, cells }) {
      widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
      const within = new Set<number>()
      for (const cell of cells) {
        const text = textOf(cell)
        if (!text.includes('\n') && !text.includes('\r')) continue
        for (const part of text.split(/[\r\n]+/))
          if (!part.includes(`${delimiter} `)) within.add(part.split(delimiter).length)
      }
      if (within.size > 0) broken.push({ line, widths: within })
    },
    first() {
      const width = mostFrequent(widths)
      return width < 3 ? undefined : broken.find((row) => row.widths.has(width))?.line
    },
  }
}

/** The most frequent number of cells in a row. */
function mostFrequent(widths: ReadonlyMap<number, number>): number {
  return [...widths].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0]
}
