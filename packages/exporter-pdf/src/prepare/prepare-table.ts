import { plainText, type Cell, type Column, type TableBlock } from '@inspectorate/publication'
import { isRightToLeft } from '@inspectorate/publication/exporter'
import { heightOf, heightOfRow } from './height-of.js'
import { cellInset, page } from './page-shape.js'
import type { PreparedBlock } from './prepared-report.js'
import { prepareInlines } from './prepare-inlines.js'
import type { Preparing } from './preparing.js'
import { runsOf } from './runs-of.js'
import { staysWhole } from './stays-whole.js'

/** A table; short ones stay on one page, and a row does unless it is as high as a page. */
export function prepareTable(
  preparing: Preparing,
  block: TableBlock,
  width: number,
): PreparedBlock & { kind: 'table' } {
  const widths = block.columns.map((one) => (one.width / 100) * width)
  const lineOf = (i: number, { spansRow }: { spansRow?: true } = {}) => ({
    width: Math.max(page.table, (spansRow ? width : (widths[i] ?? page.table)) - 2 * cellInset),
    size: page.table,
  })
  return {
    kind: 'table',
    id: block.id,
    caption: runsOf(block.caption, { width, size: page.body }),
    description: block.description,
    whole: staysWhole(heightOf([block], width), 0.72),
    columns: block.columns.map(({ header, align, width: share }: Column, i) => ({
      header: runsOf(header, lineOf(i)),
      align,
      width: share,
    })),
    rows: block.rows.map(({ cells, emphasised }) => ({
      whole: staysWhole(heightOfRow(cells, widths), 0.5),
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
