import { wrapLabel } from '../look/wrap-label.js'
import type { Block } from '../view/block.js'
import { answerBars } from './answer-bars.js'
import type { Caption } from './caption.js'
import { describeChart } from './describe-chart.js'
import type { DistributionData } from './distribution-data.js'
import { distributionNote } from './distribution-note.js'
import { distributionTables } from './distribution-tables.js'
import { stackedChart } from './stacked-chart.js'

/** Bars next to each other that can still be told apart; more groups than these are stacked. */
const mostBars = 4

/** Rows of a stacked chart that are still seen as one. */
const mostRows = 10

/**
 * Lines of the names of rows beside their bars, and about how wide they are, in ems: one chart may take two thirds
 * of a page, and of several, two share a page: one as high as a page would leave the page before it empty.
 */
const page = { lines: 30, ofSeveral: 20, nameWidth: 15.5 }

/**
 * How people answered, as charts, a note that says what they count, and tables with the same numbers.
 * Which chart, and why: docs/adr, “How distributions are drawn”.
 */
export function distributionBlocks(data: DistributionData, caption: Caption): Block[] {
  const hasSides = (['yes', 'no'] as const).every((side) =>
    data.values.some(({ as }) => as === side),
  )
  const draw =
    data.several || (!hasSides && data.rows.length <= mostBars)
      ? { chart: answerBars, rows: mostBars }
      : { chart: stackedChart, rows: rowsOnPage(data) }
  const drawn = data.rows.some(({ shown }) => shown.level !== 'hidden' && shown.relevant > 0)
  const parts = drawn ? evenParts(data.rows, draw.rows) : []
  const tables = distributionTables(data, `${data.id}-table`, caption)
  const note = distributionNote(data)
  const isSeveral = parts.length > 1
  return [
    // What is said of all of several charts is read before the first.
    ...(isSeveral ? [note] : []),
    ...parts.map((rows, i) =>
      draw.chart(data, rows, {
        id: `${data.id}-chart${isSeveral ? `-${i + 1}` : ''}`,
        title: caption(
          'chart',
          isSeveral ? `${data.title} (${i + 1} of ${parts.length})` : data.title,
        ),
        description: describeChart(data, rows),
        tables: tables.map(({ id }) => id),
      }),
    ),
    ...(isSeveral ? [] : [note]),
    // Where nothing is drawn, the table is all there is.
    ...(drawn ? tables.map((one): Block => ({ ...one, behindCharts: true })) : tables),
  ]
}

/** Every row is as high as the one with the longest name, which stands over how many answered. */
function rowsOnPage({ rows }: DistributionData): number {
  const lines = Math.max(...rows.map(({ label }) => wrapLabel(label, page.nameWidth, 1).length + 1))
  const within = (room: number) => Math.min(mostRows, Math.max(1, Math.floor(room / (lines + 0.7))))
  return rows.length <= within(page.lines) ? rows.length : within(page.ofSeveral)
}

/** In order, in as few parts as can be, each about as long as the others. */
function evenParts<Row>(rows: readonly Row[], most: number): Row[][] {
  const parts = Math.ceil(rows.length / most)
  return Array.from({ length: parts }, (_, i) =>
    rows.slice(Math.round((i * rows.length) / parts), Math.round(((i + 1) * rows.length) / parts)),
  )
}
