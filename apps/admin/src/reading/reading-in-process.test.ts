import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { frameworkNamedBy, parsedOrThrow, type Inspection } from '@inspectorate/core'
import { steadyZip } from '@inspectorate/office'
import { frameworkById, frameworks } from '@inspectorate/frameworks'
import { rulesById } from '@inspectorate/frameworks/rules'
import { afterAll, describe, expect, it } from 'vitest'
import { importTargets } from '../services/import-target.js'
import type { Unread } from '../services/reading.js'
import { readSample } from '../inspections/read-sample.js'
import { readRulesFile } from './read-rules-file.js'
import { readingHere } from './reading-here.js'
import { readingInProcess } from './reading-in-process.js'
import type { SentInspection } from '../inspection/sent-inspection.js'

const program = fileURLToPath(new URL('../../bin/inspectorate-admin.js', import.meta.url))
// However slow the machine is, what it reads is waited for.
const patient = () => 20 * 60_000
const own = readingInProcess(program, 2, patient)
afterAll(() => own.stop())

const asker = (name: string, inspection = name) => ({
  doer: { account: name },
  inspection: { id: inspection },
})
const reading = own.readingFor(asker('ada'))

function asSent(inspection: Inspection): SentInspection {
  const { cases, surveys, ...beside } = inspection
  const { file } = frameworkById('hmip-pdu-2021')!
  const responses = Object.entries(surveys).flatMap(([survey, list]) =>
    list.map((one) => ({ survey, ...one })),
  )
  return {
    beside: { ...beside, cases: [], surveys: {} },
    cases: JSON.stringify(cases),
    responses: JSON.stringify(responses),
    rules: { sha256: 'of the edition', text: JSON.stringify(file) },
  }
}

const evidenceOf = (key: string, inspection: Inspection) => ({
  key,
  load: () => Promise.resolve(asSent(inspection)),
})

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
    expect(await reading.checkParts(sent[1]!)).toEqual(await readingHere.checkParts(sent[1]!))
  })

  it('reads a section about evidence that is sent once, and again when it is other evidence', async () => {
    const sample = await readSample()
    const fewer = { ...sample, cases: sample.cases.slice(1) }
    const text = 'It was so in :percent[management-oversight yes] of them, and in 99.'
    let sent = 0
    const counted = (key: string, inspection: Inspection) => ({
      key,
      load: () => {
        sent += 1
        return Promise.resolve(asSent(inspection))
      },
    })
    for (const [key, inspection] of [
      ['all', sample],
      ['fewer', fewer],
      ['all', sample],
    ] as const) {
      const expected = await readingHere.readSection(evidenceOf(key, inspection), '2.2', text)
      expect(expected.preview.blocks).toHaveLength(1)
      const read = await reading.readSection(counted(key, inspection), '2.2', text)
      expect(read).toEqual(expected)
    }
    expect(sent).toBe(2)
  })

  it('gives workbooks, bundles, and plans of imports, as this one would', async () => {
    const sample = await readSample()
    const framework = parsedOrThrow(frameworkNamedBy(sample, frameworks))
    const template = await reading.caseTemplate(framework)
    expect(Buffer.from(template).equals(await readingHere.caseTemplate(framework))).toBe(true)
    const files = [{ name: 'a.txt', bytes: Buffer.from('a') }]
    const bundle = await reading.bundle(files)
    expect(Buffer.from(bundle).equals(await readingHere.bundle(files))).toBe(true)
    const [target] = importTargets(framework)
    const file = { name: 'c.csv', bytes: Buffer.from('case,records-complete\nZ1,yes\nZ2,maybe\n') }
    const plan = await reading.planImport(file, target!, sample.cases, {})
    expect(plan).toEqual(await readingHere.planImport(file, target!, sample.cases, {}))
    expect(plan).toMatchObject({ ok: true, value: { added: 1 } })
  })

  it('that cannot be read is told as such, and the next is read', async () => {
    const sample = await readSample()
    await expect(reading.check(asSent({ ...sample, framework: 'unknown' }))).rejects.toMatchObject({
      why: 'failed',
    })
    expect(await reading.check(asSent(sample))).toBeInstanceOf(Array)
  })
})

/** A process like the app’s, whose threads do as a hostile text would have them. */
async function hostileProgram(): Promise<{ readonly program: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'inspectorate-reading-'))
  const built = (file: string) => new URL(`../../dist/reading/${file}`, import.meta.url).href
  const thread = join(folder, 'thread.mjs')
  await writeFile(
    thread,
    `import { deserialize } from 'node:v8'
    import answer from ${JSON.stringify(built('answer-in-thread.js'))}
    export default (asked) => {
      const words = JSON.stringify(deserialize(asked.given))
      if (words.includes('never ends')) for (;;);
      if (words.includes('takes all memory')) for (const all = []; ; ) all.push(Array(1e5).fill({}))
      if (words.includes('ends its thread')) process.exit(1)
      if (words.includes('ends its process')) process.kill(process.pid, 'SIGKILL')
      return answer(asked)
    }`,
  )
  const program = join(folder, 'program.mjs')
  await writeFile(
    program,
    `import { answerQuestions } from ${JSON.stringify(built('answer-questions.js'))}
    await answerQuestions(Number(process.argv[3]), ${JSON.stringify(pathToFileURL(thread).href)}, 300)`,
  )
  return { program, remove: () => rm(folder, { recursive: true }) }
}

describe('a hostile text', () => {
  it('keeps nobody else’s previews, checks and imports waiting while it is read', async () => {
    const { program, remove } = await hostileProgram()
    const pool = readingInProcess(program, 2, patient)
    const sample = await readSample()
    const mallory = pool.readingFor(asker('mallory'))
    let isReading = true
    const hostile = Array.from({ length: 5 }, (_, i) =>
      mallory
        .readSection(evidenceOf('m', sample), '2.1', `never ends ${i}`, i > 0)
        .catch((error: Unread) => error.why)
        .finally(() => {
          if (i === 0) isReading = false
        }),
    )
    const others = pool.readingFor(asker('ben'))
    const text = 'It was so in :percent[management-oversight yes] of them.'
    const { preview } = await others.readSection(evidenceOf('b', sample), '2.1', text, true)
    expect(preview.blocks).toHaveLength(1)
    expect(await others.check(asSent(sample))).toBeInstanceOf(Array)
    const [target] = importTargets(frameworkById('hmip-pdu-2021')!)
    const file = { name: 'c.csv', bytes: Buffer.from('case,records-complete\nZ1,yes\n') }
    expect(await others.planImport(file, target!, sample.cases, {})).toMatchObject({
      ok: true,
      value: { added: 1 },
    })
    // Each newer text took the place of the one before; the first of all is still read.
    expect(isReading).toBe(true)
    pool.stop()
    expect(new Set(await Promise.all(hostile))).toEqual(new Set(['replaced', 'ended']))
    await remove()
  })

  it('is ended by itself when it takes too long, all memory or its thread', async () => {
    const { program, remove } = await hostileProgram()
    const pool = readingInProcess(program, 2, (ask) =>
      ask === 'readSection' ? 2_000 : 20 * 60_000,
    )
    const sample = await readSample()
    const { bundle, prove, readSection } = pool.readingFor(asker('mallory'))
    const why = async (words: string, read: Promise<unknown>) => [
      words,
      await read.then(
        () => 'read',
        (error: Unread) => error.why,
      ),
    ]
    const section = readSection(evidenceOf('m', sample), '2.1', 'never ends')
    expect(await why('never ends', section)).toEqual(['never ends', 'late'])
    const files = [{ name: 'a.txt', bytes: Buffer.from('a') }]
    for (const words of ['takes all memory', 'ends its thread', 'ends its process']) {
      expect(await why(words, prove(words))).toEqual([words, 'ended'])
      expect((await bundle(files)).length).toBeGreaterThan(0)
    }
    pool.stop()
    await remove()
  })

  it('of any kind is read to its end, or refused for what it is', async () => {
    const sample = await readSample()
    const side = Math.floor(Math.sqrt(99_000) / 1.5)
    const row = `|${'a|'.repeat(side)}\n`
    const kinds = {
      emphasis: '*a_'.repeat(33_000),
      quotations: `${'>'.repeat(99_000)} a`,
      lists: Array.from({ length: 290 }, (_, i) => `${' '.repeat(i * 2)}- a`).join('\n'),
      table: `${row}|${'-|'.repeat(side)}\n${row.repeat(side)}`,
    }
    for (const [kind, text] of Object.entries(kinds)) {
      const read = await reading.readSection(evidenceOf('kinds', sample), '2.1', text)
      expect([kind, read.preview.blocks.length + read.preview.issues.length > 0]).toEqual([
        kind,
        true,
      ])
    }
  })

  it('or a workbook that unpacks into far more than it is, is a fault of the file', async () => {
    const [target] = importTargets(frameworkById('hmip-pdu-2021')!)
    const sheet = Buffer.alloc(60_000_000, ' ')
    const bomb = steadyZip([['xl/worksheets/sheet1.xml', sheet]], { level: 9 })
    const plan = await reading.planImport({ name: 'b.xlsx', bytes: bomb }, target!, [], {})
    expect(plan.ok).toBe(false)
  })
})

describe('rules that are tried', () => {
  it('keep nobody’s prose waiting, nor those that come after them, however long they take', async () => {
    const { program, remove } = await hostileProgram()
    const pool = readingInProcess(program, 2, (ask) => (ask === 'prove' ? 2_000 : 20 * 60_000))
    const { prove, readRules, check } = pool.readingFor(asker('ada'))
    const hung = prove({ id: 'never ends' }).catch((error: Unread) => error.why)
    expect(await check(asSent(await readSample()))).toBeInstanceOf(Array)
    expect(await readRules({ name: 'r.json', bytes: Buffer.from('[]') })).toMatchObject({
      ok: false,
    })
    expect(await hung).toBe('late')
    pool.stop()
    await remove()
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
