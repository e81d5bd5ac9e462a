import { beforeAll, describe, expect, it } from 'vitest'
import { faults } from './faults.js'
import { planting } from './plant.js'
import { readSample } from './sample.js'

let plant: ReturnType<typeof planting>
beforeAll(async () => {
  plant = planting(await readSample())
})

it('there are at least sixty faults to plant', () => {
  expect(Object.values(faults).flat().length).toBeGreaterThanOrEqual(60)
})

describe.each(Object.entries(faults))('%s', (_, ofKind) => {
  it.each(ofKind)('in $in is found at its place, and brings up nothing else: $put', (fault) => {
    expect(plant(fault)).toEqual({ found: true, others: [] })
  })
})
