import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { blankInspection } from './blank-inspection.js'
import { inFolder, run } from './run.js'
import { textsOf } from './texts-of.js'

const guide = await readFile(new URL('../../../docs/answers.md', import.meta.url), 'utf8')
const blocks = [...guide.matchAll(/```json\n(.*?)```/gs)].map(
  ([, text]) => JSON.parse(text!) as Record<string, unknown>,
)
const [sets, asked, surveys, shown, caseSets, pooled] = blocks
const en = (text: string) => ({ en: text })
const standards = asked!['standards'] as object[]

const rules = (id: string, instrument: object) => ({
  language: 1,
  id,
  title: en('Homes'),
  scale: 'rating',
  scales: { rating: ['poor', 'good'].map((grade) => ({ id: grade, label: en(grade) })) },
  nodes: [
    {
      id: 'overall',
      title: en('Overall'),
      rate: { combine: 'worst' },
      parts: [
        {
          id: 'care',
          title: en('Care'),
          rate: {
            band: { combine: 'worst' },
            cuts: [
              { from: 0, grade: 'poor' },
              { from: 60, grade: 'good' },
            ],
          },
          parts: [
            {
              id: 'care-safe',
              title: en('Feeling safe'),
              rate: { tally: { of: 'cases', as: 'percent', questions: ['safe'] } },
            },
          ],
        },
      ],
    },
  ],
  instrument: {
    answers: sets,
    report: [{ part: 'ratings', title: en('Ratings') }, { part: 'domains' }],
    ...asked,
    ...instrument,
  },
})
const figures = [...guide.matchAll(/^\| `(:[^`]+)` +\| (.+?) *\|$/gm)].map(
  ([, write, printed]) => [write!, printed!] as const,
)

it('the guide to answers makes a framework and an inspection that print what it says', async () => {
  const narrative = {
    care: [
      ...figures.map(([write], i) => `Figure ${i}: ${write} so.`),
      '::distribution[safe ignored]',
      '::distribution[wait]{by=stay}',
      '::quote[said P2]{by=role without="at night"}',
    ].join('\n\n'),
  }
  await inFolder(
    {
      'rules.json': JSON.stringify(rules('homes', surveys!)),
      'inspection.json': JSON.stringify({ ...blankInspection, ...shown, narrative }),
    },
    async (folder) => {
      const file = join(folder, 'inspection.json')
      const made = await run('export', file, '--out', folder, '--format', 'html,json')
      expect([made.err, made.exitCode]).toEqual(['', 0])
      const html = await readFile(join(folder, 'larch-house.html'))
      const text = (await textsOf('a.html', html)).replace(/\s+/g, ' ')
      expect(figures.length).toBeGreaterThan(7)
      const printedThere = [...text.matchAll(/Figure \d+: (.*?) so\./g)].map(
        ([, printed]) => printed,
      )
      expect(printedThere).toEqual(figures.map(([, printed]) => printed))
      expect(text).toContain('Less noise […], and better suppers.')
      expect(text).toContain('Resident, Survey of people')

      const record = await readFile(join(folder, 'larch-house.json'))
      await mkdir(join(folder, 'homes'))
      await writeFile(join(folder, 'homes', 'larch-house.json'), record)
      const sha256 = createHash('sha256').update(record).digest('hex')
      const fed = standards.map((standard) => ({ ...standard, cases: 'homes' }))
      await writeFile(
        join(folder, 'rules.json'),
        JSON.stringify(rules('regions', { ...caseSets, standards: fed })),
      )
      const named = JSON.stringify({ ...blankInspection, id: 'region', framework: './rules.json' })
      const region = {
        ...JSON.parse(named),
        ...JSON.parse(JSON.stringify(pooled).replace('…', sha256)),
      }
      await writeFile(file, JSON.stringify(region))
      const rated = await run('rate', file, '--json')
      expect([rated.err, rated.exitCode]).toEqual(['', 0])
      expect(JSON.parse(rated.out)).toMatchObject({
        standards: [{ keyQuestions: [{ yes: 2, relevant: 3, percent: 67 }] }],
      })
    },
  )
})
