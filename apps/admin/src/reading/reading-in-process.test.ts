import { fileURLToPath } from 'node:url'
import { frameworkNamedBy, parsedOrThrow } from '@inspectorate/core'
import { frameworks } from '@inspectorate/frameworks'
import { afterEach, describe, expect, it } from 'vitest'
import { importTargets } from '../imports/import-target.js'
import { readSample } from '../inspections/read-sample.js'
import { readingHere } from './reading-here.js'
import { readingInProcess } from './reading-in-process.js'

const program = fileURLToPath(new URL('../../bin/inspectorate-admin.js', import.meta.url))
const reading = readingInProcess(program)
afterEach(() => reading.stop())

describe('what is read in a process of its own', () => {
  it('gives what this one would, also when several ask at once', async () => {
    const sample = await readSample()
    const faulty = {
      ...sample,
      narrative: { ...sample.narrative, foreword: 'We read 99 of the cases, 12 per cent.' },
    }
    const expected = await Promise.all([sample, faulty].map(readingHere.check))
    expect(expected[1]).not.toEqual(expected[0])
    expect(await Promise.all([sample, faulty].map(reading.check))).toEqual(expected)
    const text = 'It was so in :percent[management-oversight yes] of them, and in 99.'
    const section = await readingHere.readSection(sample, '2.2', text)
    expect(section.preview.blocks).toHaveLength(1)
    expect(await reading.readSection(sample, '2.2', text)).toEqual(section)
  })

  it('gives workbooks, and plans of imports, as this one would', async () => {
    const sample = await readSample()
    const framework = parsedOrThrow(frameworkNamedBy(sample, frameworks))
    const template = await reading.caseTemplate(framework)
    expect(Buffer.from(template).equals(await readingHere.caseTemplate(framework))).toBe(true)
    const [target] = importTargets(framework)
    const file = { name: 'c.csv', bytes: Buffer.from('case,records-complete\nZ1,yes\nZ2,maybe\n') }
    const plan = await reading.planImport(file, target!, sample.cases, {})
    expect(plan).toEqual(await readingHere.planImport(file, target!, sample.cases, {}))
    expect(plan).toMatchObject({ ok: true, value: { added: 1 } })
  })

  it('is read again by another when the process ended', async () => {
    const sample = await readSample()
    const first = await reading.check(sample)
    reading.stop()
    expect(await reading.check(sample)).toEqual(first)
  })

  it('that cannot be read is told as such, and the next is read', async () => {
    const sample = await readSample()
    await expect(reading.check({ ...sample, framework: 'unknown' })).rejects.toThrow(
      'could not be read',
    )
    expect(await reading.check(sample)).toBeInstanceOf(Array)
  })
})
