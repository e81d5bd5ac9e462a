import {
  Bookmark,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Cell, TableBlock } from '@inspectorate/publication'
import { accent, hairline, textWidth } from './look.js'
import { renderInlines } from './render-inlines.js'
import { bookmarkName, type Rendering } from './rendering.js'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const line = { style: BorderStyle.SINGLE, size: 4, color: hairline }

/** A caption and its table: a repeating header row, rows that do not split, hairlines between rows. */
export function renderTable(rendering: Rendering, table: TableBlock): (Paragraph | Table)[] {
  const widths = table.columns.map(({ width }) => Math.round((width / 100) * textWidth))
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(
      ({ header: text, align }, i) =>
        new TableCell({
          width: { size: widths[i]!, type: WidthType.DXA },
          shading: { fill: accent },
          children: [
            new Paragraph({
              style: align === 'end' ? 'TableHeaderNumber' : 'TableHeader',
              children: [new TextRun(text)],
            }),
          ],
        }),
    ),
  })
  const rows = table.rows.map(
    ({ cells, emphasised }, index) =>
      new TableRow({
        cantSplit: true,
        children: cells.map((cell, i) =>
          renderCell(
            rendering,
            table,
            cell,
            i,
            widths,
            emphasised === true,
            index < table.rows.length - 1,
          ),
        ),
      }),
  )
  return [
    new Paragraph({
      style: 'Caption',
      children: [
        new Bookmark({ id: bookmarkName(table.id), children: [new TextRun(table.caption)] }),
      ],
    }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      borders: {
        top: none,
        left: none,
        right: none,
        bottom: line,
        insideHorizontal: line,
        insideVertical: none,
      },
      margins: { left: 80, right: 80 },
      tableLook: { firstRow: true, firstColumn: true, noVBand: true, noHBand: true },
      rows: [header, ...rows],
    }),
  ]
}

function renderCell(
  rendering: Rendering,
  table: TableBlock,
  cell: Cell,
  index: number,
  widths: readonly number[],
  emphasised: boolean,
  keepNext: boolean,
): TableCell {
  const end = table.columns[index]?.align === 'end'
  const width = cell.spansRow ? widths.reduce((sum, one) => sum + one, 0) : widths[index]!
  const content = emphasised
    ? cell.content.map((inline) =>
        inline.kind === 'text' || inline.kind === 'figure'
          ? { ...inline, strong: true as const }
          : inline,
      )
    : cell.content
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(cell.spansRow ? { columnSpan: table.columns.length } : {}),
    children: [
      new Paragraph({
        style: end ? 'TableNumber' : 'TableText',
        keepNext: keepNext && table.rows.length < 12,
        children: renderInlines(rendering, content),
      }),
    ],
  })
}
