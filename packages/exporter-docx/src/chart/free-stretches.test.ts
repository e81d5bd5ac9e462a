import type { ChartBlock } from '@inspectorate/publication'
import { expect, it } from 'vitest'
import { freeStretches } from './free-stretches.js'

const chart = (...values: (number | null)[]): ChartBlock => ({
  kind: 'chart',
  shape: 'bars',
  id: 'chart',
  title: 'Chart',
  description: 'Bars',
  series: ['Yes'],
  categories: values.map((value, i) => ({ label: `Question ${i}`, values: [value] })),
  boundaries: [],
  tables: ['table'],
  valueLabel: 'Per cent',
})
const shape = { width: 600, height: 200, plot: { left: 200, top: 0, width: 360, height: 145 } }

it('a line ends at a bar that reaches it, and goes on behind', () => {
  const [above, below, ...others] = freeStretches(chart(80), shape, 50)
  expect(above).toEqual({ top: 0, bottom: 20.5 })
  expect(below).toEqual({ top: 124.5, bottom: 145 })
  expect(others).toEqual([])
})

it('a line ends at the value behind a bar that ends short of it', () => {
  expect(freeStretches(chart(45), shape, 50)).toHaveLength(2)
})

it('a line passes bars that are far from it, and where there is no bar', () => {
  expect(freeStretches(chart(20, null), shape, 50)).toEqual([{ top: 0, bottom: 145 }])
})
