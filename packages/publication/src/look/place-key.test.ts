import { expect, it } from 'vitest'
import type { DistributionBlock } from '../view/distribution-block.js'
import { placeKey } from './place-key.js'
import { labelWidth } from '@inspectorate/office'

const labels = [
  'Strongly disagree',
  'Disagree',
  'Agree',
  'A label much longer than the key is wide, so that it takes two lines',
  'Refused',
]
const chart: Pick<DistributionBlock, 'panels' | 'segments'> = {
  panels: [
    { heading: 'Percentage of relevant responses', left: 10, right: 20 },
    { heading: '', left: 0, right: 5 },
    { heading: 'Not counted', left: 0, right: 5 },
  ],
  segments: labels.map((label, i) => ({
    label,
    panel: [0, 0, 1, 1, 2][i]!,
    side: 'right',
    fill: { as: 'plain', step: 1, of: 1 },
  })),
}

it.each([240, 600])('keeps every line within %i and loses no word', (width) => {
  const key = placeKey(chart, { width, size: 12 })
  for (const { text, x, y } of key.texts) {
    expect(x + labelWidth(text, 12)).toBeLessThanOrEqual(width)
    expect(y).toBeLessThanOrEqual(key.height)
  }
  const words = key.texts.map(({ text }) => text).join(' ')
  expect(words).toBe(
    `Percentage of relevant responses ${labels.slice(0, 4).join(' ')} Not counted ${labels[4]}`,
  )
  expect(key.samples).toHaveLength(labels.length)
})

it('lets no sample or text stand over another', () => {
  const { texts, samples } = placeKey(chart, { width: 240, size: 12 })
  const areas = [
    ...texts.map(({ text, x, y }) => ({ x, right: x + labelWidth(text, 12), y })),
    ...samples.map(({ x, y, width, height }) => ({ x, right: x + width, y: y + height })),
  ]
  const meeting = areas.flatMap((one, i) =>
    areas
      .slice(i + 1)
      .filter(
        (other) => Math.abs(one.y - other.y) < 8 && one.right > other.x && other.right > one.x,
      ),
  )
  expect(meeting).toEqual([])
})
