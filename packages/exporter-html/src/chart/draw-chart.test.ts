import type { ChartBlock } from '@inspectorate/publication'
import { expect, it } from 'vitest'
import { narrowChart, wideChart } from './chart-shape.js'
import { drawChart } from './draw-chart.js'

const chart: ChartBlock = {
  kind: 'chart',
  id: 'chart',
  title: 'A chart',
  description: 'What it shows',
  series: ['Yes'],
  categories: [
    { label: 'Half', values: [50] },
    { label: 'None', values: [0] },
    { label: 'Unknown', values: [null] },
    { label: 'All', values: [100], tone: 'good' },
  ],
  boundaries: [{ at: 50, label: 'Requires improvement' }],
  table: 'table',
  valueLabel: 'Percentage',
}
const widths = (markup: string) =>
  [...markup.matchAll(/<rect[^>]* width="([\d.]+)"/g)].map(([, width]) => Number(width))

it.each([wideChart, narrowChart])('draws bars in proportion in the $name shape', (shape) => {
  const [half, all] = widths(drawChart(chart, shape, 'chart').markup)
  expect(all).toBeCloseTo(half! * 2, 0)
  expect(all).toBe(shape.width - shape.labels - shape.values)
})

it('says every value in words at the end of its bar, a dash where there is none', () => {
  const { markup } = drawChart(chart, wideChart, 'chart')
  for (const value of ['50%', '0%', '–', '100%']) expect(markup).toContain(`>${value}</text>`)
})

it('names the boundary and the picture', () => {
  const { markup } = drawChart(chart, wideChart, 'chart')
  expect(markup).toContain('>Requires improvement</text>')
  expect(markup).toContain('<title id="chart-wide-title">A chart</title>')
  expect(markup).toContain('<desc id="chart-wide-about">What it shows</desc>')
})

it('names each bar of a group', () => {
  const grouped = {
    ...chart,
    series: ['Women', 'Men'],
    categories: [{ label: 'Engaged', values: [70, 60] }],
  }
  const { markup } = drawChart(grouped, narrowChart, 'chart')
  for (const name of ['Engaged', 'Women', 'Men']) expect(markup).toContain(`>${name}</text>`)
  expect(new Set(markup.match(/<rect[^>]*fill="[^"]+"/g))).toHaveProperty('size', 2)
})
