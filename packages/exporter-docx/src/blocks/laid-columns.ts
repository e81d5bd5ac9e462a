import { columnWidths, leastWidths, type TableBlock } from '@inspectorate/publication'
import { gaugesInColumn, roomForRatings } from '../inline/place-gauges.js'
import type { Rendering } from '../rendering/rendering.js'
import { textWidth } from '../styles/page-shape.js'
import { besideCell } from '../styles/table-styles.js'
import { ratingOf, type LaidColumns } from './table-row.js'

/** The most of a table that its ratings take. */
const mostOfTable = 0.56

/** Columns as wide as the table says, but as wide as their longest words and ratings need. */
export function laidColumns({ page, ratings, widthOf }: Rendering, block: TableBlock): LaidColumns {
  const { columns, rows } = block
  const whole = textWidth(page)
  const words = leastWidths(block, (text, isBold) =>
    Math.ceil(widthOf(text, isBold ? 'TableHeader' : 'TableText')),
  ).map((least) => least + besideCell)
  const marks = columns.map((_, i) => rows.flatMap(({ cells }) => ratingOf(cells[i]) ?? []))
  const withGauges = words.map((least, i) => {
    const ofColumn = marks[i]!
    if (ofColumn.length === 0) return least
    return Math.max(least, roomForRatings(ratings, ofColumn) + besideCell)
  })
  const rated = withGauges.filter((_, i) => marks[i]!.length > 0)
  const haveRoom = sum(withGauges) <= whole && sum(rated) <= Math.floor(whole * mostOfTable)
  const widths = columnWidths(
    columns.map(({ width }) => width),
    haveRoom ? withGauges : words,
    whole,
  ).map(Math.floor)
  const gauges = marks.map((ofColumn, i) =>
    gaugesInColumn(ratings, ofColumn, widths[i]! - besideCell),
  )
  return { widths, gauges }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
