import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type ParagraphChild,
} from 'docx'
import type { RatingMark } from '@inspectorate/publication'
import { gauge, hairline, textWidth, toneColours } from './look.js'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/** The box of a rating: its title, its word on its colour with the gauge, and the detail below. */
export function ratingBox(
  title: string,
  mark: RatingMark,
  detail: readonly ParagraphChild[],
): Table {
  const { fill, tint } = toneColours[mark.tone]
  return box(fill, tint, [
    new Paragraph({ style: 'BoxTitle', children: [new TextRun(title)] }),
    new Paragraph({
      style: 'BoxRating',
      keepNext: true,
      children: [
        new TextRun({ style: `Rating-${mark.tone}`, text: ` ${mark.word} ` }),
        new TextRun(`  ${gauge(mark)}`),
      ],
    }),
    new Paragraph({ style: 'BoxText', children: detail }),
  ])
}

/** A box with a coloured bar at its left: ratings, departures, practice examples. */
export function box(bar: string, tint: string, children: readonly Paragraph[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [textWidth],
    borders: {
      top: none,
      bottom: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
      left: { style: BorderStyle.SINGLE, size: 48, color: bar },
    },
    margins: { left: 200, right: 160, top: 60, bottom: 60 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            width: { size: textWidth, type: WidthType.DXA },
            shading: { fill: tint },
            children: [...children],
          }),
        ],
      }),
    ],
  })
}

/** The tint and bar of boxes that are no rating. */
export const plainBox = { bar: hairline, tint: 'F4F6F8' } as const
