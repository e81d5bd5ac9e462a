import { beforeAll, describe, expect, it } from 'vitest'
import { faults } from './faults.js'
import { plantAll } from './plant.js'
import { readSample } from './sample.js'

describe('faults planted in copies of the sample', () => {
  let results: ReturnType<typeof plantAll>

  beforeAll(async () => {
    results = plantAll(await readSample())
  })

  it('are at least sixty', () => {
    expect(Object.values(faults).flat().length).toBeGreaterThanOrEqual(60)
  })

  it.each(Object.keys(faults))('are all found at their place: %s', (kind) => {
    expect(results.filter((one) => one.kind === kind && !one.found)).toEqual([])
  })

  it('bring up nothing else', () => {
    expect(results.flatMap(({ others }) => others.map((other) => JSON.stringify(other)))).toEqual(
      [],
    )
  })
})
