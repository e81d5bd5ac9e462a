import type { ChartBlock } from '@inspectorate/publication'
import { palette } from '../styles/palette.js'
import { bandLine, type ChartShape } from './chart-shape.js'
import { freeStretches } from './free-stretches.js'
import type { UserShape } from './user-shapes.js'

/**
 * The boundaries between bands, as shapes of the chart: Word has no such lines of its own. Each is
 * a light line that ends at bars and their values, with its name at its top, one row lower than the
 * name before it, so that no line crosses a name.
 */
export function bandShapes(chart: ChartBlock, shape: ChartShape): UserShape[] {
  const { width, plot } = shape
  const sorted = [...chart.boundaries].sort((a, b) => a.at - b.at)
  const names = plot.top - sorted.length * bandLine
  return sorted.flatMap(({ at, label }, row): UserShape[] => {
    const x = plot.left + (plot.width * at) / 100
    const y = names + row * bandLine
    return [
      ...freeStretches(chart, shape, at).map(({ top, bottom }, i): UserShape => ({
        kind: 'line',
        name: label,
        color: palette.hairline,
        from: { x, y: i === 0 && top === plot.top ? y : top },
        to: { x, y: bottom },
      })),
      {
        kind: 'text',
        text: label,
        color: palette.muted,
        from: { x: x + 4, y },
        to: { x: width, y: y + bandLine },
      },
    ]
  })
}
