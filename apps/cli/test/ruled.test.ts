import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { canonicalJson } from '@inspectorate/provenance'
import { rulesById } from '@inspectorate/frameworks/rules'
import { describe, expect, it } from 'vitest'
import { formats } from '../src/formats/exporters.js'
import { bakery, careHome, prison } from './ruled-inspections.js'
import { finishedInspection } from './finished-inspection.js'
import { inFolder, run } from './run.js'
import { textsOf } from './texts-of.js'

const json = (value: unknown) => JSON.stringify(value)
const exported = async (file: string, out: string) => {
  expect(await run('export', file, '--out', out, '--format', formats.join())).toMatchObject({
    exitCode: 0,
    err: '',
  })
  const names = await readdir(out)
  const texts = await Promise.all(
    names.map(
      async (name) => [name, await textsOf(name, await readFile(join(out, name)))] as const,
    ),
  )
  return new Map(texts)
}
const others =
  /HMIP|probation|PDU|ratings panel|the panel|case assessment|key question|discretion|sentences that began|Band\b/i

describe.each([
  ['fsa-food-hygiene-2010', bakery, ['Good', 'Condition of the structure', '5 + 10 + 5 = 20']],
  ['cqc-single-assessment-2023', careHome, ['Some shortfalls', 'Medicines optimisation', 'Safe']],
  ['hmi-prisons-2023', prison, ['Outcomes are poor', 'Preparation for release']],
])('an inspection under %s', (id, inspection, said) => {
  it('is exported to every format, in the framework’s own words', async () => {
    await inFolder({ 'inspection.json': json(inspection) }, async (folder) => {
      const texts = await exported(join(folder, 'inspection.json'), join(folder, 'out'))
      expect(texts.size).toBe(formats.length)
      for (const [name, text] of texts) {
        for (const one of said) expect(text, name).toContain(one)
        if (name.endsWith('.json')) continue
        expect(text, name).not.toMatch(others)
        const hasPoints = id === 'cqc-single-assessment-2023'
        expect(/points/i.test(text), `${name}: points`).toBe(hasPoints)
        expect(text, name).not.toMatch(/Not scored|purposeful-activity|well-led\b|\bsafe\.\d/)
      }
    })
  })

  it('is published though it has no cases, and stays as it was sealed', async () => {
    await inFolder({ 'inspection.json': json(inspection) }, async (folder) => {
      const file = join(folder, 'inspection.json')
      expect(await run('check', file)).toMatchObject({ exitCode: 0 })
      const out = join(folder, 'out')
      expect(await run('publish', file, '--out', out)).toMatchObject({ exitCode: 0, err: '' })
      const bundle = join(out, `${inspection.id}-2026-03-12`)
      const { framework } = JSON.parse(await readFile(join(bundle, 'manifest.json'), 'utf8'))
      const rules = canonicalJson(await rulesById(id))
      expect(framework).toMatchObject({
        id,
        sha256: createHash('sha256').update(rules).digest('hex'),
      })
      expect(await run('verify', bundle)).toMatchObject({ exitCode: 0 })
    })
  })
})

it('a record rates as it was, though the edition is not installed', async () => {
  await inFolder({ 'inspection.json': json(bakery) }, async (folder) => {
    const file = join(folder, 'inspection.json')
    const before = await run('rate', file, '--json')
    await run('export', file, '--out', folder, '--format', 'json')
    const record = await readFile(join(folder, 'mill-lane.json'), 'utf8')
    const unknown = join(folder, 'unknown.json')
    await writeFile(unknown, record.replaceAll('fsa-food-hygiene-2010', 'gone-1999'))
    const after = await run('rate', unknown, '--json')
    expect(after).toMatchObject({ exitCode: 0, err: '' })
    expect(after.out.replaceAll('gone-1999', 'fsa-food-hygiene-2010')).toBe(before.out)
    expect(await run('rate', unknown, '--framework', 'hmi-prisons-2023')).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('rated as it was published') as string,
    })
  })
})

describe('a framework of one’s own', () => {
  const own = {
    ...bakery,
    framework: './rules.json',
    numbers: undefined,
    narrative: { summary: 'The service does what it should.' },
    judgements: {
      safety: { rating: 'good', by: 'Lead inspector' },
      care: { rating: 'good' },
      leadership: { rating: 'fair' },
    },
    facts: { breach: true },
  }
  const inspecting = <T>(inspection: object, use: (file: string, folder: string) => Promise<T>) =>
    inFolder({ 'inspection.json': json(inspection) }, async (folder) => {
      await run('framework', 'new', join(folder, 'rules.json'))
      return use(join(folder, 'inspection.json'), folder)
    })

  it('rates by its rules, and says why in its words', () =>
    inspecting(own, async (file) => {
      const { out } = await run('explain', file)
      expect(out).toContain('Mill Lane Bakery is rated Fair overall.')
      expect(out).toContain(
        'Not better than Fair, because a duty in law is breached: Good becomes Fair.',
      )
      expect(out).toContain('1 Safety is rated Good.')
    }))

  it('prints the numbers of parts, and a departure with its reason', () =>
    inspecting(
      {
        ...own,
        facts: {},
        departures: { overall: { to: 'fair', reason: 'The good is recent', by: 'The board' } },
      },
      async (file, folder) => {
        const texts = await exported(file, join(folder, 'out'))
        expect(texts.get('mill-lane.html')).toContain('1 Safety')
        for (const [name, text] of texts) {
          expect(text, name).toContain('Good by the rules, Fair given by The board')
          expect(text, name).toContain('The good is recent')
        }
      },
    ))

  it.each([
    ['a part not judged', { judgements: {} }, 'Safety: Not judged yet.', 1],
    ['an unknown fact', { facts: { breech: true } }, 'facts.breech', 2],
    [
      'a grade of no scale',
      { judgements: { care: { rating: 'great' } } },
      'judgements.care.rating',
      2,
    ],
    [
      'a departure past what binds',
      { departures: { overall: { to: 'good', reason: 'It was mended on the day' } } },
      'departures.overall.to',
      2,
    ],
    ['rules elsewhere', { framework: '../rules.json' }, 'inside the inspection’s folder', 2],
    ['no such file', { framework: './rule.json' }, 'no such file', 2],
    ['no such edition', { framework: 'fsa-food-hygiene' }, 'fsa-food-hygiene-2010', 2],
  ])('is held back by %s', (_, change, said, exitCode) =>
    inspecting({ ...own, ...change }, async (file, folder) => {
      const ran = await run('publish', file, '--out', join(folder, 'out'))
      expect(ran.exitCode).toBe(exitCode)
      expect(ran.err).toContain(said)
    }),
  )

  it('may be tried in the place of an inspection’s own', () =>
    inspecting({ ...own, framework: 'hmi-prisons-2023' }, async (file, folder) => {
      const { out } = await run('rate', file, '--framework', join(folder, 'rules.json'))
      expect(out).toContain('3 Leadership')
    }))

  it('refuses evidence that a framework of the first schema would lose', () =>
    inFolder({ 'inspection.json': json({ ...finishedInspection, facts: {} }) }, async (folder) => {
      const { exitCode, err } = await run('rate', join(folder, 'inspection.json'))
      expect(exitCode).toBe(2)
      expect(err).toContain('facts')
    }))
})
