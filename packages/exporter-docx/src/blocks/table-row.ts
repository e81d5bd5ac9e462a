import type {
  Cell,
  Column,
  RatingMark,
  TableBlock,
  TableRow as Row,
} from '@inspectorate/publication'
import { Paragraph, TableCell, TableRow, WidthType } from 'docx'
import { anchored } from '../inline/anchored.js'
import { inlines } from '../inline/inlines.js'
import type { GaugePlace } from '../inline/place-gauges.js'
import { ratingLine } from '../inline/rating-line.js'
import type { Rendering } from '../rendering/rendering.js'

/** The columns of a table: how wide each is, and where it has the gauges of its ratings. */
export interface LaidColumns {
  readonly widths: readonly number[]
  readonly gauges: readonly GaugePlace[]
}

/** A row that stays on one page. */
export function tableRow(
  rendering: Rendering,
  { columns }: TableBlock,
  { cells, emphasised }: Row,
  { widths, gauges }: LaidColumns,
  keepNext: boolean,
): TableRow {
  const spanning = cells.find(({ spansRow }) => spansRow)
  if (spanning)
    return new TableRow({
      cantSplit: true,
      keepNext,
      children: [
        new TableCell({
          columnSpan: columns.length,
          width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
          children: [
            new Paragraph({
              style: 'TableGroup',
              children: inlines(rendering, spanning.content.map(withoutMarks)),
            }),
          ],
        }),
      ],
    })
  return new TableRow({
    cantSplit: true,
    keepNext,
    children: columns.map(
      (column, i) =>
        new TableCell({
          width: { size: widths[i] ?? 0, type: WidthType.DXA },
          children: [
            ratingAlone(cells[i], gauges[i]) ??
              cellParagraph(rendering, column, cells[i] ?? { content: [] }, emphasised),
          ],
        }),
    ),
  })
}

function cellParagraph(
  rendering: Rendering,
  column: Column,
  cell: Cell,
  emphasised: true | undefined,
): Paragraph {
  return new Paragraph({
    style: cellStyle(column, cell, emphasised),
    children: anchored(rendering, cell.writtenAt, cell.content),
  })
}

/** A rating that stands alone in its cell fills it with its colour. */
export function ratingOf(cell: Cell | undefined): RatingMark | undefined {
  const [only, ...others] = cell?.content ?? []
  return only?.kind === 'rating' && others.length === 0 ? only.mark : undefined
}

function ratingAlone(cell: Cell | undefined, gauge: GaugePlace | undefined): Paragraph | undefined {
  const mark = ratingOf(cell)
  return mark && ratingLine(mark, gauge ?? { kind: 'none' })
}

function cellStyle({ align }: Column, { header }: Cell, emphasised: true | undefined): string {
  if (align === 'end') return emphasised ? 'TableEmphasisNumber' : 'TableNumber'
  if (emphasised) return header ? 'TableEmphasisHeader' : 'TableEmphasis'
  return header ? 'TableRowHeader' : 'TableText'
}

/** The style of a heading inside the table marks it out already. */
function withoutMarks(inline: Cell['content'][number]): Cell['content'][number] {
  return inline.kind === 'text' ? { kind: 'text', value: inline.value } : inline
}
