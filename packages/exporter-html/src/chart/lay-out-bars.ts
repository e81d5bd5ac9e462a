import { labelWidth } from '@inspectorate/office'
import type { ChartBlock } from '@inspectorate/publication'
import { palette } from '../style/palette.js'
import { barStart } from './bar-start.js'
import type { ChartShape } from './chart-shape.js'
import { placeLines, type LabelLine } from './place-lines.js'

export interface Bar {
  readonly y: number
  readonly height: number
  readonly value: number | null
  readonly fill: string
}

export interface LaidOut {
  readonly lines: readonly LabelLine[]
  readonly bars: readonly Bar[]
  /** Where the last bar or label ends. */
  readonly bottom: number
}

/** Space between a label and its bar. */
const gutter = 12

/** Places labels and bars below `top`; a bar of a group has its own name, next to the group’s. */
export function layOutBars(chart: ChartBlock, shape: ChartShape, top: number): LaidOut {
  const layOut = chart.series.length > 1 ? layOutGroup : layOutOne
  const laidOut: LaidOut[] = []
  let y = top
  for (const category of chart.categories) {
    const next = layOut(chart, category, shape, y)
    laidOut.push(next)
    y = next.bottom + gutter
  }
  return {
    lines: laidOut.flatMap(({ lines }) => lines),
    bars: laidOut.flatMap(({ bars }) => bars),
    bottom: y - gutter,
  }
}

type Category = ChartBlock['categories'][number]

function layOutOne(
  chart: ChartBlock,
  { label, values, tone }: Category,
  shape: ChartShape,
  top: number,
): LaidOut {
  const fill = tone === undefined ? palette.accent : palette.tones[tone].full
  const room = barStart(chart, shape) - gutter
  return labelledBar(label, { value: values[0] ?? null, fill, height: shape.bar }, shape, room, top)
}

function layOutGroup(
  chart: ChartBlock,
  { label, values }: Category,
  shape: ChartShape,
  top: number,
): LaidOut {
  const { size, width, groupedBar } = shape
  const start = barStart(chart, shape)
  const names = Math.min(
    Math.max(...chart.series.map((name) => labelWidth(name, size))),
    start / 2 - gutter,
  )
  const beside = start > 0
  const group = placeLines(label, {
    x: 0,
    top,
    width: beside ? start - names - 2 * gutter : width,
    size,
    anchor: 'start',
    strong: true,
  })
  const laidOut: LaidOut[] = []
  let y = beside ? top : top + group.height + 2
  values.forEach((value, i) => {
    const fill = palette.series[i % palette.series.length]!
    const bar = { value, fill, height: groupedBar }
    const next = labelledBar(chart.series[i] ?? '', bar, shape, start - gutter, y, names)
    laidOut.push(next)
    y = next.bottom + 3
  })
  return {
    lines: [...group.lines, ...laidOut.flatMap(({ lines }) => lines)],
    bars: laidOut.flatMap(({ bars }) => bars),
    bottom: Math.max(y - 3, top + group.height),
  }
}

/** A bar with its label right before it in `width`, up to `room`; or above it where there is no room. */
function labelledBar(
  label: string,
  bar: Omit<Bar, 'y'>,
  { width, size }: ChartShape,
  room: number,
  top: number,
  labelWidth: number = room,
): LaidOut {
  if (room <= 0) {
    const { lines, height } = placeLines(label, { x: 0, top, width, size, anchor: 'start' })
    const y = top + height + 2
    return { lines, bars: [{ ...bar, y }], bottom: y + bar.height }
  }
  const place = { x: room, top, width: labelWidth, size, anchor: 'end' } as const
  const { height } = placeLines(label, place)
  const row = Math.max(height, bar.height)
  const { lines } = placeLines(label, { ...place, top: top + (row - height) / 2 })
  return { lines, bars: [{ ...bar, y: top + (row - bar.height) / 2 }], bottom: top + row }
}
