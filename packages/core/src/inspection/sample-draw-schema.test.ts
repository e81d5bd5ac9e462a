import { expect, it } from 'vitest'
import { checkSampleDraw } from './sample-draw-schema.js'

const frame = { sha256: '0'.repeat(64), cases: 30, people: 28 }
const draw = { frame, seed: '7', strata: { by: [], count: 1 }, size: 9, buffer: 0 }

it('a draw is of people of its frame, and the cohort is these', () => {
  const faults = (sample: Parameters<typeof checkSampleDraw>[0]) =>
    checkSampleDraw(sample).map(({ path, found }) => [path.join('.'), found])
  expect(faults({ cohort: 28, draw })).toEqual([])
  expect(faults({ cohort: 30, draw: { ...draw, size: 29 } })).toEqual([
    ['sample.draw.size', '29'],
    ['sample.cohort', '30'],
  ])
  expect(faults({ draw: { ...draw, frame: { ...frame, people: 31 } } })).toEqual([
    ['sample.draw.frame.people', '31'],
  ])
})
