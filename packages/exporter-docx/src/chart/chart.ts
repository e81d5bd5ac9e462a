import type { ChartBlock } from '@inspectorate/publication'
import { Paragraph, type FileChild } from 'docx'
import { ChartRun } from 'docx/charts'
import { match } from 'ts-pattern'
import { caption } from '../inline/caption.js'
import type { Rendering } from '../rendering/rendering.js'
import { barChart } from './bar-chart.js'
import { chartShape, type ChartShape } from './chart-shape.js'
import { dotChart } from './dot-chart.js'
import { tablesLine } from './tables-line.js'

/** A chart of Word’s own, with its data: it can be edited, copied and restyled. */
export function chart(rendering: Rendering, block: ChartBlock): FileChild[] {
  const { id, title, description, numbered, tables } = block
  rendering.charts.push(block)
  const options = match(block.shape)
    .with('bars', () => barChart(block, rendering))
    .with('dots', () => dotChart(block, rendering))
    .exhaustive()
  const line = tablesLine(rendering, tables)
  return [
    caption(rendering, id, title, numbered),
    new Paragraph({
      style: 'Chart',
      ...(line.length > 0 ? { keepNext: true } : {}),
      children: [
        new ChartRun({
          ...options,
          chartArea: { fill: 'none', border: 'none' },
          altText: { name: title, title, description },
          transformation: sizeOf(chartShape(block, rendering.page)),
        }),
      ],
    }),
    ...line,
  ]
}

function sizeOf({ width, height }: ChartShape) {
  return { width, height }
}
