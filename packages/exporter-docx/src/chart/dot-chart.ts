import { dotLook, type ChartBlock } from '@inspectorate/publication'
import type { ScatterChartOptions, ScatterChartSeries } from 'docx/charts'
import { palette } from '../styles/palette.js'
import { dotEnds } from './dot-ends.js'
import { seriesColor, type SeriesColors } from './series-color.js'
import { percentAxis, valueFont } from './chart-axes.js'

/** Of a dot, in points, for one of the units it is described in. */
const dotScale = 1.5

/** In each category a dot a series on one line, whose ends have their values. */
export function dotChart(
  { categories, series, valueLabel }: ChartBlock,
  colors: SeriesColors,
): ScatterChartOptions {
  const ends = categories.map(({ values }) => dotEnds(values))
  return {
    type: 'scatter',
    series: series.map((name, i): ScatterChartSeries => {
      const { shape, color, radius } = dotLook(i)
      const drawn = categories.flatMap(({ values }, row) => {
        const value = values[i] ?? null
        return value === null ? [] : [{ value, row, ends: ends[row]! }]
      })
      return {
        name,
        color: seriesColor(i, colors, color.toUpperCase()),
        markers: { shape, size: Math.round(radius * dotScale) },
        // Rows are counted from the bottom.
        points: drawn.map(({ value, row }) => ({ x: value, y: categories.length - row - 0.5 })),
        pointLabels: drawn.map(({ value, row, ends }) => {
          const isFirst = categories[row]!.values.indexOf(value) === i
          if (!isFirst || (value !== ends.least && value !== ends.most)) return false
          return { text: `${value}%`, position: value === ends.most ? 'right' : 'left' }
        }),
        dataLabels: { category: true, position: 'right', font: valueFont },
      }
    }),
    xAxis: percentAxis(valueLabel),
    yAxis: { minimum: 0, maximum: categories.length, visible: false, gridlines: false },
    legend: { position: 'top', font: { size: 10, color: palette.ink } },
  }
}
