import type { Column, TableBlock } from '@inspectorate/publication'
import { Paragraph, TableCell, TableLayoutType, TableRow, WidthType, type FileChild } from 'docx'
import { match } from 'ts-pattern'
import { textRun } from '../inline/text-run.js'
import type { Rendering } from '../rendering/rendering.js'
import { caption } from '../inline/caption.js'
import { DescribedTable } from './described-table.js'
import { laidColumns } from './laid-columns.js'
import { tableRow } from './table-row.js'

/** A table under its caption. Widths are absolute: programs other than Word squash relative ones. */
export function table(rendering: Rendering, block: TableBlock): FileChild[] {
  const columns = laidColumns(rendering, block)
  const { widths } = columns
  const style = match(block.role)
    .with('ratings', () => 'RatingsTable')
    .with('key-questions', () => 'KeyQuestionTable')
    .with('plain', () => 'ReportTable')
    .exhaustive()
  return [
    caption(rendering, block.id, block.caption, block.numbered),
    new DescribedTable(
      {
        style,
        width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
        columnWidths: widths,
        layout: TableLayoutType.FIXED,
        rows: [
          headerRow(block.columns, widths),
          ...block.rows.map((row, i) =>
            tableRow(rendering, block, row, columns, staysWithNext(i, block.rows.length)),
          ),
        ],
      },
      {
        caption: block.caption,
        description: block.description,
        rowHeaders: block.rows.some(({ cells: [first] }) => first?.header && !first.spansRow),
      },
    ),
  ]
}

/** Repeated at the top of every page that the table reaches. */
function headerRow(columns: readonly Column[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ header, align }, i) =>
        new TableCell({
          width: { size: widths[i] ?? 0, type: WidthType.DXA },
          children: [
            new Paragraph({
              style: align === 'end' ? 'TableHeaderNumber' : 'TableHeader',
              children: [textRun(header)],
            }),
          ],
        }),
    ),
  })
}

/** Rows that can be read at a glance. */
const shortTable = 14

/** No row stands alone on a page, and a short table is not divided. */
function staysWithNext(row: number, rows: number): boolean {
  return row < rows - 1 && (rows <= shortTable || row === 0 || row === rows - 2)
}
