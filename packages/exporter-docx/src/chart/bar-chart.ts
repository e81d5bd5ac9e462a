import type { ChartBlock } from '@inspectorate/publication'
import type { BarChartOptions, ChartSeries } from 'docx/charts'
import { palette } from '../styles/palette.js'
import { percentAxis, percentFormat, valueFont } from './chart-axes.js'
import { seriesColor, type SeriesColors } from './series-color.js'
import { barGap } from './chart-shape.js'

/** Bars with their values behind them, and with the band that a value falls in where it has one. */
export function barChart(block: ChartBlock, colors: SeriesColors): BarChartOptions {
  const { categories, series, valueLabel } = block
  return {
    type: 'bar',
    categories: categories.map(({ label }) => label),
    series: series.map((_, i) => barSeries(block, i, colors)),
    gapWidth: barGap * 100,
    overlap: 0,
    categoryAxis: {
      // Word counts from the bottom; the first bar belongs at the top.
      reverseOrder: true,
      font: { size: 10, color: palette.ink },
    },
    valueAxis: { ...percentAxis(valueLabel), crossesAt: 'maximum' },
    dataLabels: {
      value: true,
      position: 'outsideEnd',
      numberFormat: percentFormat(),
      font: valueFont,
    },
    legend: series.length > 1 ? { position: 'top', font: { size: 10, color: palette.ink } } : false,
  }
}

/** The bars of one name. Single bars take the colour of their rating, where they have one. */
function barSeries(
  { categories, series }: ChartBlock,
  i: number,
  colors: SeriesColors,
): ChartSeries {
  const isSingle = series.length === 1
  const tones = categories.map(({ tone }) =>
    tone === undefined ? undefined : palette.tones[tone].full,
  )
  return {
    name: series[i] ?? '',
    values: categories.map(({ values }) => values[i] ?? null),
    color: seriesColor(i, colors, palette.series[i % palette.series.length]!),
    ...(isSingle && tones.some((tone) => tone !== undefined) ? { colors: tones } : {}),
    ...(isSingle && categories.some(({ band }) => band !== undefined)
      ? {
          pointLabels: categories.map(({ band }) =>
            band === undefined ? undefined : { numberFormat: percentFormat(band) },
          ),
        }
      : {}),
  }
}
