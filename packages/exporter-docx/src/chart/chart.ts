import type { ChartBlock } from '@inspectorate/publication'
import { Paragraph, type FileChild } from 'docx'
import { ChartRun, type ChartSeries } from 'docx/charts'
import { titled } from '../blocks/titled.js'
import { textWidth } from '../page/page-shape.js'
import type { Rendering } from '../rendering.js'
import { palette } from '../styles/palette.js'

/** A bar chart of Word’s own, with its data: it can be edited, copied and restyled. */
export function chart(rendering: Rendering, block: ChartBlock): FileChild[] {
  const { title, description, categories, series } = block
  return [
    titled(rendering, block.id, title, 'Caption'),
    new Paragraph({
      style: 'Chart',
      children: [
        new ChartRun({
          type: 'bar',
          categories: categories.map(({ label }) => label),
          series: series.map((name, i) => chartSeries(block, name, i)),
          gapWidth: 45,
          overlap: series.length > 1 ? -5 : 0,
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
          transformation: chartSize(rendering, block),
        }),
      ],
    }),
  ]
}

const percent = '0"%"'

/** The driving bar of a single series takes the colour of its rating. */
function chartSeries({ categories, series }: ChartBlock, name: string, i: number): ChartSeries {
  const tones = categories.map(({ tone }) =>
    tone === undefined ? undefined : palette.tones[tone].full,
  )
  return {
    name,
    values: categories.map(({ values }) => values[i] ?? null),
    color: palette.series[i % palette.series.length] ?? palette.accent,
    ...(series.length === 1 && tones.some((tone) => tone !== undefined) ? { colors: tones } : {}),
  }
}

/** In pixels: as wide as the text, and as high as its bars need, up to a page. */
function chartSize({ page }: Rendering, { categories, series, boundaries }: ChartBlock) {
  const width = Math.round(textWidth(page) / 15)
  const bar = series.length > 1 ? 17 : 30
  const around = 70 + (boundaries.length > 0 ? 30 : 0) + (series.length > 1 ? 26 : 0)
  const highest = Math.round((page.height - page.margins.top - page.margins.bottom) / 15) - 90
  const wanted = around + categories.length * (series.length * bar + 12)
  return { width, height: Math.min(Math.max(wanted, 170), highest) }
}
