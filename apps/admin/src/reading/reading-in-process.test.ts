import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { frameworkNamedBy, parsedOrThrow, type Inspection } from '@inspectorate/core'
import { frameworkById, frameworks } from '@inspectorate/frameworks'
import { rulesById } from '@inspectorate/frameworks/rules'
import { afterEach, describe, expect, it } from 'vitest'
import { importTargets } from '../services/import-target.js'
import { readSample } from '../inspections/read-sample.js'
import { readRulesFile } from './read-rules-file.js'
import { readingHere } from './reading-here.js'
import { readingInProcess } from './reading-in-process.js'
import { sentInspection } from '../inspection/sent-inspection.js'

const program = fileURLToPath(new URL('../../bin/inspectorate-admin.js', import.meta.url))
// However slow the machine is, what it reads is waited for.
const reading = readingInProcess(program, 20 * 60_000)
afterEach(() => reading.stop())

const asSent = (inspection: Inspection) =>
  sentInspection(frameworkById('hmip-pdu-2021')!, inspection)

describe('what is read in a process of its own', () => {
  it('gives what this one would, also when several ask at once', async () => {
    const sample = await readSample()
    const faulty = {
      ...sample,
      narrative: { ...sample.narrative, foreword: 'We read 99 of the cases, 12 per cent.' },
    }
    const sent = [sample, faulty].map(asSent)
    const expected = await Promise.all(sent.map(readingHere.check))
    expect(expected[1]).not.toEqual(expected[0])
    expect(await Promise.all(sent.map(reading.check))).toEqual(expected)
    const text = 'It was so in :percent[management-oversight yes] of them, and in 99.'
    const section = await readingHere.readSection(asSent(sample), '2.2', text)
    expect(section.preview.blocks).toHaveLength(1)
    expect(await reading.readSection(asSent(sample), '2.2', text)).toEqual(section)
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
    const first = await reading.check(asSent(sample))
    reading.stop()
    expect(await reading.check(asSent(sample))).toEqual(first)
  })

  it('that cannot be read is told as such, and the next is read', async () => {
    const sample = await readSample()
    await expect(reading.check(asSent({ ...sample, framework: 'unknown' }))).rejects.toThrow(
      'could not be read',
    )
    expect(await reading.check(asSent(sample))).toBeInstanceOf(Array)
  })
})

describe('rules that are tried', () => {
  it('keep nobody’s prose waiting, nor those that come after them, however long they take', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'inspectorate-reading-'))
    const stub = join(folder, 'stub.mjs')
    await writeFile(
      stub,
      `process.on('message', ({ id, ask }) => {
        if (ask === 'prove') for (;;);
        process.send({ id, answer: ask })
      })`,
    )
    const stubborn = readingInProcess(stub, 5_000)
    const hung = stubborn.prove({}).catch((error: Error) => error.message)
    expect(await stubborn.check(asSent(await readSample()))).toBe('check')
    expect(await stubborn.readRules({ name: 'r.json', bytes: new Uint8Array() })).toBe('readRules')
    expect(await hung).toBe('the process that reads ended')
    stubborn.stop()
    await rm(folder, { recursive: true })
  })

  it('are proved as this process would, and faults of a file are told', async () => {
    const rules = await rulesById('hmip-pdu-2023')
    expect(await reading.prove(rules)).toEqual(await readingHere.prove(rules))
    const upload = (text: string) => ({ name: 'r.json', bytes: Buffer.from(text) })
    expect(await reading.readRules(upload(JSON.stringify(rules)))).toEqual({
      ok: true,
      value: rules,
    })
    expect(await reading.readRules(upload('{"language": 1, "language": 1}'))).toMatchObject({
      ok: false,
      issues: [{ found: expect.any(String) as string, line: 1 }],
    })
    const slow = await readRulesFile(upload(JSON.stringify(rules)), 0)
    expect(slow).toMatchObject({ ok: false, issues: [{ code: 'too-large' }] })
    const text = { en: 'What worries you?' }
    const scaled = {
      language: 1,
      id: 'homes',
      title: text,
      scale: 'rating',
      scales: { rating: [{ id: 'poor' }, { id: 'good' }] },
      nodes: [{ id: 'care', title: text }],
      instrument: {
        answers: { words: { kind: 'text', max: 100 } },
        surveys: [
          {
            id: 'staff',
            title: text,
            respondents: text,
            questions: [{ id: 'worries', label: text, text, answers: 'words' }],
          },
        ],
      },
    }
    expect(await readRulesFile(upload(JSON.stringify(scaled)))).toMatchObject({ ok: true })
    expect(await reading.readRules(upload(`[${' '.repeat(2_000_001)}]`))).toMatchObject({
      ok: false,
      issues: [{ code: 'too-large' }],
    })
  })
})
