import { labelWidth } from '@inspectorate/office'
import {
  columnWidths,
  leastWidths,
  plainText,
  type Cell,
  type Column,
  type TableBlock,
} from '@inspectorate/publication'
import { isRightToLeft } from '@inspectorate/publication/exporter'
import { heightOf, heightOfRow } from './height-of.js'
import { cellInset, column, page } from './page-shape.js'
import type { PreparedBlock } from './prepared-report.js'
import { prepareInlines } from './prepare-inlines.js'
import type { Preparing } from './preparing.js'
import { ratingWidth } from './rating-width.js'
import { runsOf } from './runs-of.js'
import { heights, staysWhole } from './stays-whole.js'

/** A table; short ones stay on one page, and a row does unless it is as high as a page. */
export function prepareTable(
  preparing: Preparing,
  given: TableBlock,
  width: number,
): PreparedBlock & { kind: 'table' } {
  const widths = columnWidths(
    given.columns.map((one) => one.width),
    leastColumns(given),
    width,
  )
  const block = {
    ...given,
    columns: given.columns.map((one, i) => ({ ...one, width: (widths[i]! / width) * 100 })),
  }
  const ofPage = width > column ? heights.onItsSide : heights.upright
  const lineOf = (i: number, { spansRow }: { spansRow?: true } = {}) => ({
    width: Math.max(page.table, (spansRow ? width : (widths[i] ?? page.table)) - 2 * cellInset),
    size: page.table,
  })
  return {
    kind: 'table',
    id: block.id,
    caption: runsOf(block.caption, { width, size: page.body }),
    description: block.description,
    whole: staysWhole(heightOf([block], width), 0.72, ofPage),
    columns: block.columns.map(({ header, align, width: share }: Column, i) => ({
      header: runsOf(header, lineOf(i)),
      align,
      width: share,
    })),
    rows: block.rows.map(({ cells, emphasised }) => ({
      whole: staysWhole(heightOfRow(cells, widths), 0.5, ofPage),
      emphasised: emphasised === true,
      cells: cells.map((cell: Cell, i) => ({
        content: prepareInlines(preparing, cell.content, lineOf(i, cell)),
        rightToLeft: isRightToLeft(plainText(cell.content)),
        isHeader: cell.header === true,
        spansRow: cell.spansRow === true,
      })),
    })),
  }
}

/** Of a bold letter against a plain one. */
const boldLetters = 1.08

/** What columns need, in points, so that no word and no rating in them is broken. */
function leastColumns(block: TableBlock): number[] {
  const words = leastWidths(
    block,
    (text, isBold) => labelWidth(text, page.table) * (isBold ? boldLetters : 1),
  )
  for (const { cells } of block.rows)
    for (const [i, { content }] of cells.entries())
      for (const inline of content)
        if (inline.kind === 'rating') words[i] = Math.max(words[i] ?? 0, ratingWidth(inline.mark))
  return words.map((least) => least + 2 * cellInset)
}
