import type { TableBlock } from '@inspectorate/publication'
import { gaugesInColumn, roomForRatings } from '../inline/place-gauges.js'
import type { Rendering } from '../rendering/rendering.js'
import { textWidth } from '../styles/page-shape.js'
import { besideCell } from '../styles/table-styles.js'
import { ratingOf, type LaidColumns } from './table-row.js'

/** The most of a table that its ratings take. */
const mostOfTable = 0.56

/** Columns as wide as the table says, but that of the ratings as wide as the longest of them needs. */
export function laidColumns(
  { page, ratings }: Rendering,
  { columns, rows }: TableBlock,
): LaidColumns {
  const whole = textWidth(page)
  const shares = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => Math.floor((whole * width) / shares))
  const marks = columns.map((_, i) => rows.flatMap(({ cells }) => ratingOf(cells[i]) ?? []))
  const [column, ...others] = marks.flatMap((ofColumn, i) => (ofColumn.length > 0 ? [i] : []))
  if (column !== undefined && others.length === 0) {
    const needed = roomForRatings(ratings, marks[column]!) + besideCell
    const most = Math.floor(whole * mostOfTable)
    const [from = column] = widths
      .map((_, i) => i)
      .filter((i) => i !== column)
      .sort((a, b) => widths[b]! - widths[a]!)
    const more = needed > most ? 0 : Math.max(0, needed - widths[column]!)
    if (from !== column && widths[from]! > 2 * more) {
      widths[column]! += more
      widths[from]! -= more
    }
  }
  const gauges = marks.map((ofColumn, i) =>
    gaugesInColumn(ratings, ofColumn, widths[i]! - besideCell),
  )
  return { widths, gauges }
}
