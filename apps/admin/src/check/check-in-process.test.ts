import { fileURLToPath } from 'node:url'
import { checkInspection } from '@inspectorate/publication/check'
import { afterEach, describe, expect, it } from 'vitest'
import { rated } from '../inspections/rated.js'
import { readSample } from '../inspections/read-sample.js'
import { checkInProcess } from './check-in-process.js'

const program = fileURLToPath(new URL('../../bin/inspectorate-admin.js', import.meta.url))
const checker = checkInProcess(program)
afterEach(() => checker.stop())

describe('a check in a process of its own', () => {
  it('finds what a check in this one finds, also when several ask at once', async () => {
    const sample = await readSample()
    const faulty = {
      ...sample,
      narrative: { ...sample.narrative, foreword: 'We read 99 of the cases, 12 per cent.' },
    }
    const expected = [sample, faulty].map((one) => checkInspection(rated(one)))
    expect(expected[1]).not.toEqual(expected[0])
    expect(await Promise.all([sample, faulty].map(checker.check))).toEqual(expected)
  })

  it('is started again when it ended', async () => {
    const sample = await readSample()
    const first = await checker.check(sample)
    checker.stop()
    expect(await checker.check(sample)).toEqual(first)
  })

  it('says so when an inspection cannot be checked, and goes on', async () => {
    const sample = await readSample()
    await expect(checker.check({ ...sample, framework: 'unknown' })).rejects.toThrow(
      'the check failed',
    )
    expect(await checker.check(sample)).toBeInstanceOf(Array)
  })
})
