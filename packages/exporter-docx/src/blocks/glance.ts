import {
  InternalHyperlink,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type FileChild,
} from 'docx'
import type { GaugePlace } from '../inline/place-gauges.js'
import { ratingLine } from '../inline/rating-line.js'
import { textRun } from '../inline/text-run.js'
import { titled } from '../inline/titled.js'
import type { Rendering } from '../rendering/rendering.js'
import type { BlockOf } from './block-of.js'
import { DescribedTable } from './described-table.js'
import { laidTiles } from './laid-tiles.js'

type Tile = BlockOf<'glance'>['groups'][number]['tiles'][number]

/** All ratings as tiles of a table, as many beside each other as have room, under the names of their groups. */
export function glance(rendering: Rendering, block: BlockOf<'glance'>): FileChild[] {
  const { columns, width, gauges } = laidTiles(
    rendering,
    block.groups.flatMap(({ tiles }) => tiles),
  )
  const cell = (children: Paragraph[], columnSpan = 1) =>
    new TableCell({
      ...(columnSpan > 1 ? { columnSpan } : {}),
      width: { size: width * columnSpan, type: WidthType.DXA },
      children,
    })
  const rows = block.groups.flatMap(({ label, tiles }) => [
    ...(label === ''
      ? []
      : [
          row([
            cell([new Paragraph({ style: 'TableGroup', children: [textRun(label)] })], columns),
          ]),
        ]),
    ...inRows(tiles, columns).map((beside) =>
      row(Array.from({ length: columns }, (_, i) => cell(tileLines(rendering, beside[i], gauges)))),
    ),
  ])
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [cell([titled(rendering, block.id, block.title, 'TableHeader')], columns)],
  })
  return [
    new DescribedTable(
      {
        style: 'GlanceTable',
        width: { size: width * columns, type: WidthType.DXA },
        columnWidths: Array.from({ length: columns }, () => width),
        layout: TableLayoutType.FIXED,
        rows: [header, ...rows],
      },
      {
        caption: block.title,
        description: block.description,
        rowHeaders: false,
      },
    ),
  ]
}

function row(children: TableCell[]): TableRow {
  return new TableRow({ cantSplit: true, children })
}

function tileLines(
  { bookmarks }: Rendering,
  tile: Tile | undefined,
  gauges: GaugePlace,
): Paragraph[] {
  if (!tile) return [new Paragraph({ style: 'TableText' })]
  const { name, to, mark } = tile
  return [
    new Paragraph({
      style: 'TableTile',
      children: [
        to === undefined
          ? textRun(name)
          : new InternalHyperlink({
              anchor: bookmarks.of(to),
              children: [textRun(name, 'Hyperlink')],
            }),
      ],
    }),
    ratingLine(mark, gauges),
  ]
}

function inRows(tiles: readonly Tile[], columns: number): Tile[][] {
  return Array.from({ length: Math.ceil(tiles.length / columns) }, (_, i) =>
    tiles.slice(i * columns, (i + 1) * columns),
  )
}
