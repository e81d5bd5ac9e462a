import type { Cell, Column, TableBlock, TableRow as Row } from '@inspectorate/publication'
import { Paragraph, TableCell, TableRow, WidthType } from 'docx'
import { anchored } from '../inline/anchored.js'
import { inlines } from '../inline/inlines.js'
import { ratingWord } from '../inline/rating-tag.js'
import type { Rendering } from '../rendering/rendering.js'
import { toneName } from '../styles/rating-tones.js'

/** A row that stays on one page. */
export function tableRow(
  rendering: Rendering,
  { columns }: TableBlock,
  { cells, emphasised }: Row,
  widths: readonly number[],
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
          children: [cellParagraph(rendering, column, cells[i] ?? { content: [] }, emphasised)],
        }),
    ),
  })
}

/** A rating alone fills its cell with its colour. */
function cellParagraph(
  rendering: Rendering,
  column: Column,
  cell: Cell,
  emphasised: true | undefined,
): Paragraph {
  const [only, ...others] = cell.content
  if (only?.kind === 'rating' && others.length === 0)
    return new Paragraph({
      style: `TableRating${toneName(only.mark.tone).id}`,
      children: [ratingWord(only.mark, '\t')],
    })
  return new Paragraph({
    style: cellStyle(column, cell, emphasised),
    children: anchored(rendering, cell.writtenAt, cell.content),
  })
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
