import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { blankInspection } from './blank-inspection.js'
import { inFolder, run } from './run.js'

const published = { ...blankInspection, state: 'published' }
const json = (value: unknown) => JSON.stringify(value)
const stages = ['assessment', 'planning', 'delivery', 'reviewing']

/** A unit whose key questions on safety were all answered alike, and the others well. */
const unit = (id: string, yes: number, relevant: number) => ({
  ...published,
  id,
  framework: 'hmip-pdu-2023',
  service: { name: id },
  publication: { ...published.publication, published: '2025-11' },
  judgements: { '1.1': { rating: 'good' }, '1.2': { rating: 'good' }, '1.3': { rating: 'good' } },
  counts: Object.fromEntries(
    stages.flatMap((stage) => [
      [`${stage}-engaging`, { yes: relevant, relevant }],
      [`${stage}-desistance`, { yes: relevant, relevant }],
      [`${stage}-safety`, { yes, relevant }],
    ]),
  ),
})

it('a region’s public protection is rated from the records of three delivery units', async () => {
  await inFolder({}, async (folder) => {
    await mkdir(join(folder, 'units'))
    const records: { record: string; sha256: string }[] = []
    for (const [id, yes, of] of [
      ['north', 9, 10],
      ['south', 10, 40],
      ['west', 30, 50],
    ] as const) {
      await writeFile(join(folder, `${id}.json`), json(unit(id, yes, of)))
      await run(
        'export',
        join(folder, `${id}.json`),
        '--out',
        join(folder, 'units'),
        '--format',
        'json',
      )
      const bytes = await readFile(join(folder, 'units', `${id}.json`))
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      records.push({ record: `units/${id}.json`, sha256 })
    }
    const file = join(folder, 'region.json')
    const region = {
      ...published,
      id: 'region',
      framework: 'hmip-region-2023',
      caseSets: { 'pdu-cases': records },
      cases: [
        {
          id: 'c1',
          characteristics: { sample: 'court' },
          answers: { 'court-advice': 'yes' },
        },
      ],
    }
    await writeFile(file, json(region))
    const { out, err } = await run('rate', file, '--json')
    expect(err).toBe('')
    const ratings = new Map<string, string | null>(
      JSON.parse(out).standards.map((one: { id: string; rating: string | null }) => [
        one.id,
        one.rating,
      ]),
    )
    expect(ratings.get('2.1')).toBe('inadequate')
    expect(ratings.get('2.2')).toBe('outstanding')
    expect(ratings.get('2.3')).toBe('outstanding')
    expect(ratings.get('2.4')).toBeNull()
  })
})

it('a dynamic inspection gives one percentage of core and adjusted questions, and no rating', async () => {
  const cases = [
    ...Array.from({ length: 40 }, (_, i) => ['core', i < 20] as const),
    ...Array.from({ length: 10 }, (_, i) => ['adjusted', i < 9] as const),
  ].map(([set, yes], i) => ({
    id: `c${i + 1}`,
    characteristics: { 'question-set': set },
    answers: {
      [`assessment-${set}`]: yes ? 'yes' : 'no',
      [`planning-${set}`]: yes ? 'no' : 'yes',
    },
  }))
  const inspection = {
    ...published,
    framework: 'hmip-dynamic-2025',
    sample: { windows: [{ from: '2025-04-01', to: '2025-04-28' }] },
    narrative: {
      foreword: 'Danger was understood well enough in most cases.',
      background: 'The service is new.',
      assessment: 'Of all, :rating[assessment] per cent were good enough.',
      planning: 'Plans were read.',
    },
    recommendations: [{ addressee: 'service', text: 'plan for safety.', arisesFrom: ['planning'] }],
    cases,
  }
  await inFolder({ 'inspection.json': json(inspection) }, async (folder) => {
    const file = join(folder, 'inspection.json')
    const rated = await run('rate', file, '--json')
    expect(rated.err).toBe('')
    expect(JSON.parse(rated.out)).toMatchObject({
      overall: null,
      standards: [
        { id: 'assessment', rating: null, figure: '58' },
        { id: 'planning', rating: null, figure: '42' },
      ],
    })
    const out = join(folder, 'out')
    expect(await run('export', file, '--out', out, '--format', 'html,json')).toMatchObject({
      err: '',
      exitCode: 0,
    })
    expect(await readFile(join(out, 'northtown.html'), 'utf8')).toMatch(/58 per cent/)
  })
})
