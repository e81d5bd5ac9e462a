import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseRules } from '@inspectorate/core/language'
import { describe, expect, it } from 'vitest'
import { formats } from '../src/formats/exporters.js'
import { bakery } from './ruled-inspections.js'
import { inFolder, run } from './run.js'
import { textsOf } from './texts-of.js'

const cases = `case,stay,care-planned,plan-shared,plan-renewed,care-given
a,short,yes,yes,,yes
b,long,yes,no,yes,no
c,long,no,no,no,yes
d,short,yes,yes,,yes
e,long,yes,yes,yes,na
`
const inspection = {
  ...bakery,
  framework: './homes.json',
  service: { name: 'Mill Lane' },
  sample: { windows: [{ from: '2026-01-05', to: '2026-01-11' }] },
  cases: 'cases.csv',
  surveys: { families: 'families.csv' },
  numbers: undefined,
  judgements: { safety: { rating: 'good' }, leadership: { rating: 'fair' } },
  narrative: {
    summary: 'A plan was there for :percent[care-planned yes]; families: :percent[heard yes].',
  },
}
const inspecting = <T>(use: (file: string, folder: string) => Promise<T>) =>
  inFolder(
    {
      'inspection.json': JSON.stringify(inspection),
      'cases.csv': cases,
      'families.csv': 'response,heard\n1,yes\n2,no\n3,yes\n',
    },
    async (folder) => {
      await run('framework', 'new', join(folder, 'homes.json'), '--with-cases')
      return use(join(folder, 'inspection.json'), folder)
    },
  )
const others = /HMIP|probation|PDU|ratings panel|the panel|sentences that began|discretion/i

describe('a framework of one’s own that asks of cases', () => {
  it('begins sound, and rates its worked cases', () =>
    inspecting(async (_, folder) => {
      const file = join(folder, 'homes.json')
      expect(await run('framework', 'check', file)).toMatchObject({ exitCode: 0 })
      expect(await run('framework', 'test', file)).toMatchObject({ exitCode: 0 })
    }))

  it('is rated from its cases, by its rules', () =>
    inspecting(async (file) => {
      expect((await run('rate', file)).out).toContain('2 Care        Good')
      expect((await run('explain', file, 'care')).out).toContain(
        'The worst of Care planned and Care given is 75: Care given.',
      )
      expect((await run('stress', file)).out).toContain(
        'One change would lower it to Fair: 3 of 5 yes on “Care planned”, not 4.',
      )
      const changed = await run('what-if', file, '--answer', 'a:care-given=no')
      expect(changed.out).toContain('Fair')
    }))

  it('is published in every format, in its own words, with the figures of its questions', () =>
    inspecting(async (file, folder) => {
      const out = join(folder, 'out')
      await run('export', file, '--out', out, '--format', formats.join())
      for (const name of await readdir(out)) {
        const text = await textsOf(name, await readFile(join(out, name)))
        expect(text, name).toContain('Is there a plan that says what care the person needs?')
        if (!name.endsWith('.json')) expect(text, name).not.toMatch(others)
      }
      expect(await run('check', file)).toMatchObject({ exitCode: 0 })
      expect(await run('publish', file, '--out', out)).toMatchObject({ exitCode: 0 })
      expect(await run('verify', join(out, 'mill-lane-2026-03-12'))).toMatchObject({ exitCode: 0 })
    }))

  it('is inspected with a workbook of its cases, and one of what else its rules ask', () =>
    inspecting(async (file, folder) => {
      const [ofCases, evidence] = ['cases.xlsx', 'evidence.xlsx'].map((name) => join(folder, name))
      await run('template', '--inspection', file, '--out', ofCases!)
      const asked = await textsOf('cases.xlsx', await readFile(ofCases!))
      expect(asked).toContain('Was the plan renewed when needs changed?')
      await run(
        'template',
        '--framework',
        join(folder, 'homes.json'),
        '--evidence',
        '--out',
        evidence!,
      )
      const filled = await textsOf('evidence.xlsx', await readFile(evidence!))
      expect(filled).toContain('A duty in law is breached')
      expect(filled).not.toContain('counts:')
      expect(await run('import', join(folder, 'cases.csv'), '--into', file)).toMatchObject({
        exitCode: 0,
        out: expect.stringContaining('5 unchanged') as string,
      })
    }))

  it('without relevant cases is held back until it is recorded what follows', () =>
    inspecting(async (file, folder) => {
      await writeFile(join(folder, 'cases.csv'), cases.replaceAll(/,(yes|no|na)\n/g, ',na\n'))
      const held = await run('publish', file, '--out', join(folder, 'out'))
      expect(held).toMatchObject({ exitCode: 1 })
      expect(held.err).toContain('Care')
      const recorded = { ...inspection, notRated: { care: 'Nobody was in care yet.' } }
      await writeFile(file, JSON.stringify(recorded))
      expect((await run('rate', file)).out).toContain('Not rated')
    }))
})

it('the guide’s framework with a question of cases is sound', async () => {
  const guide = await readFile(
    fileURLToPath(new URL('../../../docs/frameworks.md', import.meta.url)),
    'utf8',
  )
  const blocks = [...guide.matchAll(/```json\n(.*?)```/gs)].map(([, text]) => text!)
  const shown = JSON.parse(blocks.find((text) => text.includes('"instrument"'))!) as object
  const rating = ['poor', 'good'].map((id) => ({ id }))
  const file = {
    language: 1,
    id: 'homes',
    title: { en: 'Homes' },
    scale: 'rating',
    scales: { rating },
  }
  expect(parseRules({ ...file, ...shown })).toMatchObject({ ok: true })
})
