import { Bookmark, Paragraph, TextRun } from 'docx'
import { ChartRun } from 'docx/charts'
import type { ChartBlock } from '@inspectorate/publication'
import { accent, ink, toneColours } from './look.js'
import { bookmarkName } from './rendering.js'

const seriesColours = [accent, '6C8AB8', '9AA7B5', 'C5CCD3']

/** A native chart of Word: horizontal bars in reading order, values at their ends, described for screen readers. */
export function renderChart(chart: ChartBlock): Paragraph[] {
  const bars = chart.categories.length * chart.series.length
  const single = chart.series.length === 1
  const font = { name: 'Arial', color: ink }
  return [
    new Paragraph({
      style: 'Caption',
      children: [
        new Bookmark({ id: bookmarkName(chart.id), children: [new TextRun(chart.title)] }),
      ],
    }),
    new Paragraph({
      style: 'Chart',
      children: [
        new ChartRun({
          type: 'bar',
          font,
          altText: { name: chart.title, title: chart.title, description: chart.description },
          legend: single ? false : { position: 'bottom', font: { size: 10 } },
          chartArea: { fill: 'none', border: 'none' },
          gapWidth: 40,
          categories: chart.categories.map(({ label }) => label),
          series: chart.series.map((name, i) => ({
            name,
            values: chart.categories.map(({ values }) => values[i] ?? null),
            color: seriesColours[i % seriesColours.length]!,
            ...(single
              ? {
                  colors: chart.categories.map(({ tone }) =>
                    tone ? toneColours[tone].fill : accent,
                  ),
                }
              : {}),
          })),
          categoryAxis: { reverseOrder: true, font: { size: 9 } },
          valueAxis: {
            minimum: 0,
            maximum: 100,
            gridlines: false,
            title: chart.valueLabel,
            font: { size: 9 },
            crossesAt: 'maximum',
          },
          dataLabels: {
            value: true,
            position: 'outsideEnd',
            numberFormat: '0"%"',
            font: { size: 9 },
          },
          transformation: { width: 600, height: Math.min(840, 70 + bars * (single ? 24 : 17)) },
        }),
      ],
    }),
  ]
}
