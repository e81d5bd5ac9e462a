import { beforeAll, describe, expect, it } from 'vitest'
import { faults } from './faults.js'
import { planting } from './plant.js'
import { inRounds } from './rounds.js'
import { readSample } from './sample.js'

const all = Object.values(faults).flat()

let plant: ReturnType<typeof planting>
beforeAll(async () => {
  plant = planting(await readSample(), inRounds(all))
})

it('there are at least sixty faults to plant', () => {
  expect(all.length).toBeGreaterThanOrEqual(60)
})

describe.each(Object.entries(faults))('%s', (_, ofKind) => {
  it.each(ofKind)('in $in is found at its place, and brings up nothing else: $put', (fault) => {
    expect(plant(fault)).toEqual({ found: true, others: [] })
  })
})
