import type { ChartBlock } from '@inspectorate/publication'
import { palette } from '../style/palette.js'
import type { ChartShape } from './chart-shape.js'
import { wrapLabel } from './wrap-label.js'

export interface LabelLine {
  readonly text: string
  readonly x: number
  /** Baseline. */
  readonly y: number
  readonly anchor: 'start' | 'end'
  readonly strong?: true
}

export interface Bar {
  readonly y: number
  readonly height: number
  readonly value: number | null
  readonly fill: string
}

export interface LaidOut {
  readonly lines: readonly LabelLine[]
  readonly bars: readonly Bar[]
  /** Where the last bar ends. */
  readonly bottom: number
}

/** Places labels and bars below `top`; grouped bars are named each, under the name of their group. */
export function layOutBars(chart: ChartBlock, shape: ChartShape, top: number): LaidOut {
  const grouped = chart.series.length > 1
  const lines: LabelLine[] = []
  const bars: Bar[] = []
  let y = top
  for (const { label, values, tone } of chart.categories) {
    if (grouped) {
      const heading = wrapLabel(label, shape.width, shape.size)
      lines.push(
        ...heading.map((text, i) => ({
          text,
          x: 0,
          y: y + shape.size * (0.95 + i * 1.25),
          anchor: 'start' as const,
          strong: true as const,
        })),
      )
      y += heading.length * shape.size * 1.25 + 4
    }
    values.forEach((value, i) => {
      const name = grouped ? (chart.series[i] ?? '') : label
      const fill = grouped
        ? palette.series[i % palette.series.length]!
        : tone === undefined
          ? palette.accent
          : palette.tones[tone].full
      const row = layOutRow(name, shape, y, grouped ? shape.bar * 0.8 : shape.bar)
      lines.push(...row.lines)
      bars.push({ ...row.bar, value, fill })
      y = row.bottom + (grouped ? 4 : 12)
    })
    if (grouped) y += 14
  }
  return { lines, bars, bottom: y - (grouped ? 18 : 12) }
}

/** A bar with its label beside it, or above it where labels have no column. */
function layOutRow(
  label: string,
  { labels, width, size }: ChartShape,
  top: number,
  height: number,
) {
  const step = size * 1.25
  if (labels === 0) {
    const texts = wrapLabel(label, width, size)
    const lines = texts.map((text, i) => ({
      text,
      x: 0,
      y: top + size * 0.95 + i * step,
      anchor: 'start' as const,
    }))
    const y = top + texts.length * step + 2
    return { lines, bar: { y, height }, bottom: y + height }
  }
  const texts = wrapLabel(label, labels - 12, size)
  const block = Math.max(height, texts.length * step)
  const first = top + (block - texts.length * step) / 2 + size * 0.97
  const lines = texts.map((text, i) => ({
    text,
    x: labels - 12,
    y: first + i * step,
    anchor: 'end' as const,
  }))
  return { lines, bar: { y: top + (block - height) / 2, height }, bottom: top + block }
}
