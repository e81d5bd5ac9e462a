import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect, it } from 'vitest'
import { inFolder, run } from './run.js'

const en = (text: string) => ({ en: text })
const asked = (id: string, answers: string) => ({ id, label: en(id), text: en(id), answers })
const rules = {
  language: 1,
  id: 'homes',
  title: en('Homes'),
  scale: 'rating',
  scales: { rating: ['poor', 'good'].map((id) => ({ id, label: en(id) })) },
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
        { id: 'staff', title: en('Staff') },
      ],
    },
  ],
  instrument: {
    answers: {
      agreement: {
        kind: 'ordered',
        values: [
          { id: 'disagree', label: en('Disagree'), as: 'no' },
          { id: 'agree', label: en('Agree'), as: 'yes' },
        ],
      },
      wait: {
        kind: 'number',
        unit: { id: 'week', label: en('weeks') },
        min: 0,
        max: 104,
        decimals: 0,
      },
      words: { kind: 'text', max: 500 },
    },
    characteristics: [
      {
        id: 'age',
        label: en('Age'),
        personal: true,
        values: ['old', 'young'].map((id) => ({ id, label: en(id), group: en(`${id} people`) })),
      },
    ],
    surveys: [
      {
        id: 'people',
        title: en('Survey of people'),
        respondents: en('people'),
        characteristics: ['age'],
        questions: [
          asked('kind', 'agreement'),
          { ...asked('visited', 'yes-no'), asked: { characteristic: 'age', is: ['old'] } },
        ],
      },
    ],
    standards: [
      {
        node: 'care',
        questions: [asked('safe', 'agreement'), asked('wait', 'wait'), asked('worries', 'words')],
      },
    ],
  },
}
const inspection = {
  format: 'inspectorate/inspection',
  version: 1,
  id: 'oakhome',
  framework: './rules.json',
  state: 'draft',
  service: { name: 'Oak Home' },
  publication: { title: 'An inspection', publisher: 'Us', published: '2026-03' },
  sample: { windows: [] },
  cases: 'cases.csv',
  surveys: {},
  judgements: { staff: { rating: 'good' } },
  departures: {},
  notRated: {},
  context: [],
  recommendations: [],
  narrative: {},
  notes: [],
}
const files = {
  'rules.json': JSON.stringify(rules),
  'inspection.json': JSON.stringify(inspection),
  'cases.csv': 'case,safe,wait,worries\n',
  'new.csv':
    'case,safe,wait,worries\n1,Agree,20 weeks,"The rent, mostly."\n2,agree,,\n3,Disagree,0,\n',
  'bad.csv': 'case,safe,wait\n4,agre,20 days\n',
}

it('scales, numbers and words are imported, kept and rated', () =>
  inFolder(files, async (folder) => {
    const file = join(folder, 'inspection.json')
    const imported = await run('import', join(folder, 'new.csv'), '--into', file)
    expect(imported).toMatchObject({ exitCode: 0, err: '' })
    expect(await readFile(join(folder, 'cases.csv'), 'utf8')).toContain(
      '1,,agree,20,"The rent, mostly."',
    )
    const { exitCode, out } = await run('rate', file)
    expect(exitCode).toBe(0)
    expect(out).toMatch(/Care +good/)
    const again = await run('import', join(folder, 'new.csv'), '--into', file)
    expect(again.out).toContain('3 unchanged')
  }))

it('a cell that is no answer of its set is told with what was meant, and nothing is written', () =>
  inFolder(files, async (folder) => {
    const file = join(folder, 'inspection.json')
    const { exitCode, err } = await run('import', join(folder, 'bad.csv'), '--into', file)
    expect(exitCode).toBe(2)
    expect(err).toContain(
      'column safe: not one of the answers: found "agre", expected agree, perhaps',
    )
    expect(err).toContain('column wait: in another unit: found "20 days"')
    expect(await readFile(join(folder, 'cases.csv'), 'utf8')).toBe('case,safe,wait,worries\n')
  }))

it('a workbook collects them, of cases or of one survey', () =>
  inFolder(files, async (folder) => {
    const file = join(folder, 'inspection.json')
    const out = join(folder, 'blank.xlsx')
    const headings = async (...options: string[]) => {
      const made = await run('template', '--inspection', file, '--out', out, ...options)
      expect(made).toMatchObject({ exitCode: 0, err: '' })
      const workbook = new ExcelJS.Workbook()
      await workbook.xlsx.readFile(out)
      return (workbook.worksheets[1]!.getRow(1).values as string[]).slice(1)
    }
    expect(await headings()).toEqual(['case', 'age', 'safe', 'wait (weeks)', 'worries'])
    expect(await headings('--survey', 'people')).toEqual(['response', 'age', 'kind', 'visited'])
    expect(
      await run('template', '--inspection', file, '--survey', 'peple', '--out', out),
    ).toMatchObject({ exitCode: 2, err: expect.stringContaining('people, perhaps') })
  }))

it('responses have the characteristics that their survey names, which routing and figures see', () =>
  inFolder(files, async (folder) => {
    const file = join(folder, 'inspection.json')
    const into = ['--into', file, '--survey', 'people']
    const rows = Array.from({ length: 24 }, (_, i) =>
      i < 12 ? `R${i},old,${i < 9 ? 'agree' : 'disagree'},yes` : `R${i},young,disagree,`,
    )
    await writeFile(join(folder, 'people.csv'), `response,age,kind,visited\n${rows.join('\n')}\n`)
    expect(await run('import', join(folder, 'people.csv'), ...into)).toMatchObject({
      exitCode: 0,
      err: '',
    })
    const narrative = { summary: 'Of older people :percent[kind]{age=old} agreed.' }
    const kept = JSON.parse(await readFile(file, 'utf8'))
    await writeFile(file, JSON.stringify({ ...kept, narrative }))
    const out = join(folder, 'out')
    expect(await run('export', file, '--out', out, '--format', 'json,csv')).toMatchObject({
      exitCode: 0,
      err: expect.stringContaining('values are hidden'),
    })
    const record = JSON.parse(await readFile(join(out, 'oakhome.json'), 'utf8'))
    expect(record.figures).toContainEqual(
      expect.objectContaining({ reference: 'percent[kind yes]{age=old}', value: 75 }),
    )
    await writeFile(join(folder, 'bad.csv'), 'response,age,visited\nS1,young,yes\nS2,odl,\n')
    const { err } = await run('import', join(folder, 'bad.csv'), ...into)
    expect(err).toContain('column visited: answered though it was not asked')
    expect(err).toContain('column age: not an accepted value: found "odl", expected old, perhaps')
  }))
