import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { casesOf, region, regionStandards, unit, unitStandards } from './region.js'
import { run } from './run.js'
import { textsOf } from './texts-of.js'

let folder = ''
let file = ''
const units = [
  ['north', 9, 10],
  ['south', 10, 40],
  ['west', 30, 50],
] as const
const write = (path: string, value: unknown) => writeFile(join(folder, path), JSON.stringify(value))
const hashOf = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')
const records: { record: string; sha256: string }[] = []
const otherRecord = { record: 'units/other.json', sha256: '' }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inspectorate-region-'))
  file = join(folder, 'region.json')
  await mkdir(join(folder, 'units'))
  await write('unit-rules.json', unitStandards)
  await write('region-rules.json', regionStandards)
  for (const [id, yes, of] of units) {
    await write(`${id}.json`, unit(id, yes, of))
    const made = await run(
      'export',
      join(folder, `${id}.json`),
      '--out',
      join(folder, 'units'),
      '--format',
      'json',
    )
    if (made.exitCode !== 0) throw new Error(made.err)
    const bytes = await readFile(join(folder, 'units', `${id}.json`))
    records.push({ record: `units/${id}.json`, sha256: hashOf(bytes) })
  }
  const south = JSON.parse(await readFile(join(folder, 'units', 'south.json'), 'utf8'))
  const inspection = { ...south.inspection, framework: 'region-standards', id: 'east' }
  const other = JSON.stringify({
    ...south,
    rules: regionStandards,
    inspection: { ...inspection, cases: casesOf('placed', 1, 2) },
  })
  await writeFile(join(folder, otherRecord.record), other)
  otherRecord.sha256 = hashOf(other)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const rating = async () => {
  const { out, err, exitCode } = await run('rate', file, '--json')
  expect([err, exitCode]).toEqual(['', 0])
  return JSON.parse(out)
}

describe('a region whose standards are rated from its units’ cases', () => {
  it('adds up the counts of three units, and its own cases beside them', async () => {
    await write('region.json', { ...region, caseSets: { units: records } })
    const { standards } = await rating()
    // 49 of 100; the mean of 90, 25 and 60 per cent would be 58, which is fair.
    expect(standards[0]).toMatchObject({
      rating: 'poor',
      keyQuestions: [{ yes: 49, relevant: 100, percent: 49 }],
    })
    expect(standards[1]).toMatchObject({
      rating: 'good',
      keyQuestions: [{ yes: 15, relevant: 20, percent: 75 }],
    })
  })

  it('is checked, exported and sealed, and its record rates without the units', async () => {
    await write('region.json', { ...region, caseSets: { units: records } })
    const checked = await run('check', file)
    expect([checked.err, checked.exitCode]).toEqual(['', 0])
    const exported = await run(
      'export',
      file,
      '--out',
      join(folder, 'out'),
      '--format',
      'html,xlsx,csv,json',
    )
    expect([exported.err, exported.exitCode]).toEqual(['', 0])
    const html = await readFile(join(folder, 'out', 'the-region.html'), 'utf8')
    expect(await textsOf('the-region.html', Buffer.from(html))).toContain('49 per cent')
    const workbook = await textsOf(
      'the-region.xlsx',
      await readFile(join(folder, 'out', 'the-region.xlsx')),
    )
    expect(workbook).toContain('100 cases of three inspections together')
    for (const { sha256 } of records) expect(workbook).toContain(sha256)
    expect(await run('publish', file, '--out', join(folder, 'sealed'))).toMatchObject({
      exitCode: 0,
      err: '',
    })
    const sealed = join(folder, 'sealed', 'the-region-2026-01')
    expect((await run('verify', sealed)).exitCode).toBe(0)
    const record = JSON.parse(await readFile(join(sealed, 'the-region.json'), 'utf8'))
    expect(record.inspection.caseSets.units).toMatchObject(
      records.map(({ sha256 }, i) => ({
        id: units[i]![0],
        framework: 'unit-standards',
        sha256,
        cases: { size: units[i]![2] },
      })),
    )
    expect((await run('rate', join(sealed, 'the-region.json'))).out).toContain('49')
  })

  it('names the records in an annexe of the report, with their hashes', async () => {
    await write('region.json', { ...region, caseSets: { units: records } })
    await run('export', file, '--out', join(folder, 'out'), '--format', 'docx,html')
    for (const name of ['the-region.docx', 'the-region.html']) {
      const text = await textsOf(name, await readFile(join(folder, 'out', name)))
      expect(text).toContain('Annexe: cases of other inspections')
      expect(text).toContain('100 cases of three inspections together')
      for (const { sha256 } of records) expect(text).toContain(sha256)
    }
  })

  it('says from which set the figures of a sheet are', async () => {
    await write('region.json', { ...region, caseSets: { units: records } })
    await run('export', file, '--out', join(folder, 'out'), '--format', 'xlsx')
    const text = await textsOf('x.xlsx', await readFile(join(folder, 'out', 'the-region.xlsx')))
    expect(text).toContain(
      'Source: case assessments of 20 cases; Cases of the units: 100 cases of three inspections together.',
    )
  })

  it('is compared with others by all that it counted', async () => {
    await write('region.json', { ...region, caseSets: { units: records } })
    const pooledApart = { units: [records[0]] }
    await write('region-before.json', { ...region, id: 'other-region', caseSets: pooledApart })
    const before = join(folder, 'region-before.json')
    const { out, err } = await run('benchmark', file, '--against', before, '--json')
    expect(err).toBe('')
    expect(JSON.parse(out)).toMatchObject([
      {
        question: 'plan-safe',
        here: { yes: 49, relevant: 100 },
        others: { yes: 9, relevant: 10 },
        inspections: 1,
      },
      { question: 'placed', here: { yes: 15, relevant: 20 } },
    ])
  })

  it('differs from before by the records that came, and by what all of them answered', async () => {
    await write('region.json', { ...region, caseSets: { units: records } })
    await write('region-before.json', { ...region, caseSets: { units: records.slice(0, 2) } })
    const before = join(folder, 'region-before.json')
    const { out, exitCode } = await run('diff', before, file)
    expect(exitCode).toBe(1)
    expect(out).toContain(
      `west in Cases of the units: pooled, 50 cases, published 2025-12 under unit-standards, SHA-256 ${records[2]!.sha256.slice(0, 12)}…`,
    )
    expect(out).toContain('in Cases of the units: yes from 19 to 49, no from 31 to 51')
  })

  it('has standards without evidence until units are named, and refuses to publish them', async () => {
    await write('region.json', region)
    expect((await rating()).standards[0]).toMatchObject({ state: 'no-evidence' })
    expect((await run('publish', file, '--out', join(folder, 'none'))).exitCode).not.toBe(0)
  })

  it.each<[string, () => object, string[]]>([
    [
      'a record that is another file than the one named',
      () => ({
        caseSets: { units: [records[0], { record: 'units/south.json', sha256: 'a'.repeat(64) }] },
      }),
      ['units/south.json', 'a'.repeat(64)],
    ],
    [
      'a record made under another framework',
      () => ({ caseSets: { units: [records[0], otherRecord] } }),
      ['units/other.json', 'region-standards', 'unit-standards'],
    ],
    [
      'a record twice',
      () => ({ caseSets: { units: [records[0], records[0]] } }),
      ['units/north.json', '"north"', 'each inspection once'],
    ],
    [
      'a case set that the framework does not pool',
      () => ({ caseSets: { 'unpaid-work': records } }),
      ['"unpaid-work"', 'units'],
    ],
    [
      'an own case that answers what units answer',
      () => ({ cases: casesOf('plan-safe', 1, 2) }),
      ['"plan-safe"', 'placed'],
    ],
    [
      'a cohort, of which there are several',
      () => ({ sample: { windows: [], cohort: 400 } }),
      ['sample.cohort', 'each from its own cohort'],
    ],
    [
      'a record outside the folder',
      () => ({ caseSets: { units: [{ ...records[0], record: '../north.json' }] } }),
      ['../north.json', 'inside the inspection’s folder'],
    ],
  ])('refuses %s', async (_, more, said) => {
    await write('region.json', { ...region, ...more() })
    const { err, exitCode } = await run('rate', file)
    expect(exitCode).toBe(2)
    for (const one of said) expect(err).toContain(one)
  })
})
