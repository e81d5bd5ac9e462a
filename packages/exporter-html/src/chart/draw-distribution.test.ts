import type { DistributionBlock } from '@inspectorate/publication'
import { expect, it } from 'vitest'
import { drawDistribution } from './draw-distribution.js'

const fill = (as: 'yes' | 'no' | 'middle' | 'outside', step = 1, of = 1) => ({ as, step, of })
const chart: DistributionBlock = {
  kind: 'distribution',
  id: 'chart',
  title: 'A chart',
  description: 'What it shows',
  panels: [
    { heading: 'Percentage of relevant responses', left: 45, right: 79 },
    { heading: '', left: 0, right: 17 },
    { heading: 'Not counted: percentage of all asked', left: 0, right: 30 },
  ],
  segments: [
    { label: 'Strongly disagree', panel: 0, side: 'left', fill: fill('no', 2, 2) },
    { label: 'Disagree', panel: 0, side: 'left', fill: fill('no', 1, 2) },
    { label: 'Agree', panel: 0, side: 'right', fill: fill('yes', 1, 2) },
    { label: 'Strongly agree', panel: 0, side: 'right', fill: fill('yes', 2, 2) },
    { label: 'Neither', panel: 1, side: 'right', fill: fill('middle') },
    { label: 'Not answered', panel: 2, side: 'right', fill: fill('outside') },
  ],
  rows: [
    { label: 'Workload', detail: '44 responses', values: [20, 25, 30, 8, 17, 4] },
    { label: 'Safety', detail: '40 responses', values: [0, 4, 49, 30, 17, 30] },
    { label: 'Pay', detail: 'hidden', values: [null, null, null, null, null, null] },
  ],
  tables: ['table'],
  space: 'Space',
}

it('names its answers and what they are percentages of', () => {
  const { markup } = drawDistribution(chart, 'chart')
  const names = [
    ...chart.panels.map(({ heading }) => heading),
    ...chart.segments.map(({ label }) => label),
    ...chart.rows.flatMap(({ label, detail }) => [label, detail]),
  ]
  for (const one of names.filter((text) => text !== '')) expect(markup).toContain(`>${one}</text>`)
  expect(markup).toContain('<title id="chart-chart-title">A chart</title>')
  expect(markup).toContain('<desc id="chart-chart-about">What it shows</desc>')
})

it('each drawing has hatchings of its own', () => {
  const ids = ['a', 'b'].flatMap((id) => [
    ...drawDistribution(chart, id).markup.matchAll(/<pattern id="([^"]+)"/g),
  ])
  expect(ids.length).toBeGreaterThan(4)
  expect(new Set(ids.map(([, id]) => id)).size).toBe(ids.length)
})
