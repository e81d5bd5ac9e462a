import type { ChartBlock } from '@inspectorate/publication'
import { expect, it } from 'vitest'
import { drawChart } from './draw-chart.js'

const chart: ChartBlock = {
  kind: 'chart',
  shape: 'bars',
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
  tables: ['table'],
  valueLabel: 'Percentage',
}
const widths = (markup: string) =>
  [...markup.matchAll(/<rect[^>]* width="([\d.]+)%"/g)].map(([, width]) => Number(width))

it('draws bars in proportion, as shares of its width', () => {
  const [half, all] = widths(drawChart(chart, 'chart').markup)
  expect(all).toBe(half! * 2)
  expect(all).toBeLessThan(100)
})

it('says every value in words at the end of its bar, a dash where there is none', () => {
  const { markup } = drawChart(chart, 'chart')
  for (const value of ['50%', '0%', '–', '100%']) expect(markup).toContain(`>${value}</text>`)
})

it('names the band of a bar beside it, not by its colour alone', () => {
  const [half, ...others] = chart.categories
  const banded = { ...chart, categories: [{ ...half!, band: 'Requires improvement' }, ...others] }
  expect(drawChart(banded, 'chart').markup).toContain('>Half: Requires improvement</text>')
})

it('names the boundary and the picture', () => {
  const { markup } = drawChart(chart, 'chart')
  expect(markup).toContain('>Requires improvement</text>')
  expect(markup).toContain('<title id="chart-chart-title">A chart</title>')
  expect(markup).toContain('<desc id="chart-chart-about">What it shows</desc>')
})

const grouped: ChartBlock = {
  ...chart,
  series: ['Women', 'Men', 'Others'],
  categories: [{ label: 'Engaged', values: [70, 60, 70] }],
}

it('names each bar of a group', () => {
  const { markup } = drawChart(grouped, 'chart')
  for (const name of ['Engaged', 'Women', 'Men', 'Others'])
    expect(markup).toContain(`>${name}</text>`)
  expect(new Set(markup.match(/<rect[^>]*fill="[^"]+"/g))).toHaveProperty('size', 3)
})

it('draws groups as dots of their own shape on one line, with the values at its ends', () => {
  const { markup } = drawChart({ ...grouped, shape: 'dots' }, 'chart')
  expect(markup.match(/class="insp-dot"/g)).toHaveLength(6)
  expect(new Set(markup.match(/<(?:circle|polygon) class="insp-dot"[^>]*>/g)).size).toBe(3)
  expect(markup.match(/>\d+%<\/text>/g)).toEqual([
    '>60%</text>',
    '>70%</text>',
    '>0%</text>',
    '>100%</text>',
  ])
})

it('draws a category in which groups are alike, and one of which nothing is known', () => {
  const alike = [
    { label: 'Alike', values: [50, 50, 50] },
    { label: 'Unknown', values: [null, null, null] },
  ]
  const { markup } = drawChart({ ...grouped, shape: 'dots', categories: alike }, 'chart')
  expect(markup.match(/>50%</g)).toHaveLength(1)
  expect(markup).toContain('>–</text>')
  expect(markup).not.toContain('NaN')
})
