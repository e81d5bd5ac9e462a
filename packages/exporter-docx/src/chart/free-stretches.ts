import type { ChartBlock } from '@inspectorate/publication'
import { bandWidth, barGap, type ChartShape } from './chart-shape.js'

/** From `top` to `bottom`, in pixels of the chart. */
export interface Stretch {
  readonly top: number
  readonly bottom: number
}

/** Room that a value takes behind its bar, in pixels. */
const valueWidth = 36

/** Where a line at `at` per cent meets neither a bar nor the value behind it. */
export function freeStretches(
  block: ChartBlock,
  { plot }: Omit<ChartShape, 'least'>,
  at: number,
): Stretch[] {
  const { categories, series } = block
  const behind = valueWidth + bandWidth(block)
  const category = plot.height / categories.length
  const bar = category / (series.length + barGap)
  const foot = plot.top + plot.height
  const stretches: Stretch[] = []
  let top = plot.top
  categories.forEach(({ values }, i) =>
    series.forEach((_, j) => {
      const value = values[j] ?? null
      if (value === null || at > value + (behind / plot.width) * 100) return
      const barTop = plot.top + i * category + (barGap / 2 + j) * bar
      if (barTop - 2 > top) stretches.push({ top, bottom: barTop - 2 })
      top = barTop + bar + 2
    }),
  )
  if (foot > top) stretches.push({ top, bottom: foot })
  return stretches
}
