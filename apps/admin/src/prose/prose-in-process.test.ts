import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { readSample } from '../inspections/read-sample.js'
import { proseHere } from './prose-here.js'
import { proseInProcess } from './prose-in-process.js'

const program = fileURLToPath(new URL('../../bin/inspectorate-admin.js', import.meta.url))
const prose = proseInProcess(program)
afterEach(() => prose.stop())

describe('prose read in a process of its own', () => {
  it('gives what this one would, also when several ask at once', async () => {
    const sample = await readSample()
    const faulty = {
      ...sample,
      narrative: { ...sample.narrative, foreword: 'We read 99 of the cases, 12 per cent.' },
    }
    const expected = await Promise.all([sample, faulty].map(proseHere.check))
    expect(expected[1]).not.toEqual(expected[0])
    expect(await Promise.all([sample, faulty].map(prose.check))).toEqual(expected)
    const text = 'It was so in :percent[management-oversight yes] of them, and in 99.'
    const section = await proseHere.readSection(sample, '2.2', text)
    expect(section.preview.blocks).toHaveLength(1)
    expect(await prose.readSection(sample, '2.2', text)).toEqual(section)
  })

  it('is read again by another when the process ended', async () => {
    const sample = await readSample()
    const first = await prose.check(sample)
    prose.stop()
    expect(await prose.check(sample)).toEqual(first)
  })

  it('that cannot be read is told as such, and the next is read', async () => {
    const sample = await readSample()
    await expect(prose.check({ ...sample, framework: 'unknown' })).rejects.toThrow(
      'could not be read',
    )
    expect(await prose.check(sample)).toBeInstanceOf(Array)
  })
})
