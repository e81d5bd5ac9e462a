import type { DistributionBlock } from '../view/distribution-block.js'
import { describe, expect, it } from 'vitest'
import type { DistributionShape } from './distribution-shape.js'
import { placeDistribution } from './place-distribution.js'
import { placePanels } from './place-panels.js'

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

const shapes: DistributionShape[] = [
  { width: 720, labels: 230, size: 14, bar: 26, gutter: 12, margin: 20 },
  { width: 288, labels: 0, size: 13, bar: 24, gutter: 16, margin: 17 },
]

describe.each(shapes)('in a drawing $width wide', (shape) => {
  const { zeros } = placePanels(chart, shape)
  const { rows, height, axes } = placeDistribution(chart, shape)
  const [workload, safety, pay] = rows.map(({ segments }) => segments)

  it('both sides of every row begin at the same zero', () => {
    for (const row of [workload!, safety!]) {
      const at = (label: string) => row.find(({ segment }) => segment.label === label)!
      expect(at('Agree').x).toBeCloseTo(zeros[0]!)
      expect(at('Disagree').x + at('Disagree').width).toBeCloseTo(zeros[0]!)
      expect(at('Neither').x).toBeCloseTo(zeros[1]!)
      expect(at('Not answered').x).toBeCloseTo(zeros[2]!)
    }
  })

  it('lengths are in proportion, and follow each other away from zero', () => {
    const [disagree, strongly] = workload!
    expect(disagree!.width / strongly!.width).toBeCloseTo(25 / 20)
    expect(strongly!.x + strongly!.width).toBeCloseTo(disagree!.x)
  })

  it('nothing leaves the picture or meets a name', () => {
    for (const { x, width, value } of [...workload!, ...safety!]) {
      expect(x).toBeGreaterThanOrEqual(shape.labels)
      expect(x + width).toBeLessThanOrEqual(shape.width)
      if (value) expect(value.x).toBeLessThan(shape.width)
    }
    for (const { bottom } of rows) expect(bottom).toBeLessThan(height)
    for (const { lines } of rows)
      for (const { x, y } of lines)
        if (shape.labels === 0)
          expect(
            axes.filter((axis) => axis.x >= x && axis.from < y - 2 && y - 2 < axis.to),
          ).toEqual([])
  })

  it('a value is on its segment where there is room, else beside the end of the bar', () => {
    const valueOf = (label: string) => safety!.find(({ segment }) => segment.label === label)!.value
    expect(valueOf('Agree')).toMatchObject({ text: '49', place: 'on' })
    expect(valueOf('Disagree')).toMatchObject({ text: '4', place: 'left' })
  })

  it('a row that is hidden has no segment, and says why', () => {
    expect(pay).toEqual([])
    expect(rows[2]!.lines.map(({ text }) => text)).toEqual(['Pay', 'hidden'])
  })
})
