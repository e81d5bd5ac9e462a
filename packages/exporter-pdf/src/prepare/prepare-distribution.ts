import {
  palette,
  placeDistribution,
  segmentLook,
  type DistributionBlock,
  type PlacedSegment,
} from '@inspectorate/publication'
import { page } from './page-shape.js'
import { tableLinks } from './prepare-chart.js'
import type { PreparedBlock, PreparedDrawing } from './prepared-report.js'
import type { Preparing } from './preparing.js'
import { printableText } from './printable-text.js'

/** In points. */
const shape = { labels: 150, size: 9, bar: 16, gutter: 8, margin: 13 }

/** What a drawing may take of the height of a page that has its title too. */
const tallest = (page.height - page.margins.top - page.margins.bottom) * 0.85

/** How answers are distributed, drawn in as many parts as fit on pages, over the way to the table of the same numbers. */
export function prepareDistribution(
  { view }: Preparing,
  chart: DistributionBlock,
  width: number,
): PreparedBlock & { kind: 'distribution' } {
  return {
    kind: 'distribution',
    id: chart.id,
    title: printableText(chart.title),
    alternative: printableText(chart.description),
    drawings: drawingsOf(chart, width),
    tables: tableLinks(view, chart.tables),
  }
}

function drawingsOf(chart: DistributionBlock, width: number): PreparedDrawing[] {
  const { rows } = chart
  const drawing = draw(chart, width)
  if (drawing.height <= tallest || rows.length < 2) return [drawing]
  const half = Math.ceil(rows.length / 2)
  return [rows.slice(0, half), rows.slice(half)].flatMap((part) =>
    drawingsOf({ ...chart, rows: part }, width),
  )
}

function draw(chart: DistributionBlock, width: number): PreparedDrawing {
  const { height, key, rows, axes } = placeDistribution(chart, { ...shape, width })
  const small = shape.size - 1
  return {
    height,
    areas: [
      ...key.samples.map(({ segment, ...area }) => ({ ...area, ...lookOf(segment) })),
      ...rows.flatMap(({ y, segments }) =>
        segments.map((one) => ({
          x: one.x,
          y,
          width: one.width,
          height: shape.bar,
          ...lookOf(one.segment),
        })),
      ),
    ],
    lines: axes,
    words: [
      ...key.texts.map(({ text, x, y, isHeading }) => ({
        ...word(text, x, y, small),
        strong: isHeading,
      })),
      ...rows.flatMap(({ lines }) =>
        lines.map(({ text, x, y, anchor, isDetail }) => ({
          ...word(text, x, y, isDetail ? small : shape.size),
          anchor,
          color: isDetail ? palette.muted : palette.ink,
        })),
      ),
      ...rows.flatMap(({ y, segments }) => segments.flatMap((one) => valueOf(one, y))),
    ],
  }
}

type Word = PreparedDrawing['words'][number]

function word(text: string, x: number, y: number, size: number): Word {
  return {
    text: printableText(text),
    x,
    y,
    size,
    anchor: 'start',
    color: palette.ink,
    ground: null,
    strong: false,
  }
}

/** The value on a segment or beside it. */
function valueOf({ segment, value }: PlacedSegment, top: number): Word[] {
  if (!value) return []
  const { ink, ground, hatch } = segmentLook(segment.fill)
  const on = value.place === 'on'
  const size = shape.size - 1
  return [
    {
      ...word(value.text, value.x, top + shape.bar / 2 + size * 0.36, size),
      anchor: on ? 'middle' : value.place === 'left' ? 'end' : 'start',
      color: on ? ink : palette.ink,
      ground: on && hatch !== 'none' ? ground : null,
    },
  ]
}

function lookOf({ fill }: PlacedSegment['segment']) {
  const { ground, line, edge, hatch } = segmentLook(fill)
  return { ground, line, edge, hatch }
}
