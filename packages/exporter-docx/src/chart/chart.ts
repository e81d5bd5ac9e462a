import type { ChartBlock } from '@inspectorate/publication'
import { Paragraph, type FileChild } from 'docx'
import { ChartRun } from 'docx/charts'
import { titled } from '../inline/titled.js'
import type { Rendering } from '../rendering/rendering.js'
import { palette } from '../styles/palette.js'
import { chartSeries } from './chart-series.js'
import { barGap, chartShape } from './chart-shape.js'

const percent = '0"%"'

/** A bar chart of Word’s own, with its data: it can be edited, copied and restyled. */
export function chart(rendering: Rendering, block: ChartBlock): FileChild[] {
  const { title, description, categories, series } = block
  rendering.charts.push(block)
  return [
    titled(rendering, block.id, title, 'Caption'),
    new Paragraph({
      style: 'Chart',
      children: [
        new ChartRun({
          type: 'bar',
          categories: categories.map(({ label }) => label),
          series: series.map((_, i) => chartSeries(block, i, rendering.accent)),
          gapWidth: barGap * 100,
          overlap: 0,
          categoryAxis: {
            // Word counts from the bottom; the first bar belongs at the top.
            reverseOrder: true,
            font: { size: 10, color: palette.ink },
          },
          valueAxis: {
            minimum: 0,
            maximum: 100,
            interval: 100,
            numberFormat: percent,
            gridlines: false,
            crossesAt: 'maximum',
            font: { size: 9, color: palette.muted },
            title: { text: block.valueLabel, font: { size: 9, color: palette.muted } },
          },
          dataLabels: {
            value: true,
            position: 'outsideEnd',
            numberFormat: percent,
            font: { size: 10, bold: true, color: palette.ink },
          },
          legend:
            series.length > 1 ? { position: 'top', font: { size: 10, color: palette.ink } } : false,
          chartArea: { fill: 'none', border: 'none' },
          altText: { name: title, title, description },
          transformation: chartShape(block, rendering.page),
        }),
      ],
    }),
  ]
}
