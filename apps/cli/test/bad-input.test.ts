import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { run } from './run.js'

const from = process.cwd()
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inspectorate-bad-input-'))
  process.chdir(folder)
  await run('framework', 'new', 'ours.json', '--with-cases')
  await run('init', 'home', '--framework', './ours.json', '--service', 'Home')
  await writeFile('wave-1.csv', 'case,care-planned\n1,yes\n2,no\n')
  await run('import', 'wave-1.csv', '--into', 'home')
})
afterAll(async () => {
  process.chdir(from)
  await rm(folder, { recursive: true, force: true })
})

const table = 'Ref,Plan,Given,State\nH1,1,Yes,done\nH2,2,No,done\nH4,3,Yes,open\n'
const codes = { 1: 'yes', 2: 'no' }
const given = { question: 'care-given' }
const imports: Record<string, { file?: string; mapping: object; said: string | string[] }> = {
  'a mapping that names what the file lacks': {
    mapping: { columns: { Planned: { question: 'care-planned' } } },
    said: 'in.csv, row 1: a column is missing: found no such heading, expected the column "Planned" of the mapping',
  },
  'a code without an answer': {
    mapping: { columns: { Plan: { question: 'care-planned', codes }, Given: given } },
    said: 'in.csv, row 4, column Plan: not an accepted value: found "3", expected 1 or 2',
  },
  'a code for no answer that there is': {
    mapping: { columns: { Plan: { question: 'care-planned', codes: { 1: 'yes', 2: 'nope' } } } },
    said: 'map.json: columns.Plan.codes["2"]: not an accepted value: found "nope", expected yes, no or na',
  },
  'two lines for one question': {
    mapping: {
      columns: { Plan: { question: 'care-planned', codes }, Given: { question: 'care-planned' } },
    },
    said: 'map.json: columns.Given.question: used twice: found "care-planned", expected it in one line; it is in that of "Plan" too',
  },
  'ids that come twice': {
    file: `${table}H2,1,Yes,done\n`,
    mapping: { only: { State: ['done'] }, columns: { Given: given } },
    said: [
      'in.csv, row 3, column Ref: used twice: found "H2", expected an id used once; also in row 5',
      'in.csv, row 5, column Ref: used twice: found "H2", expected an id used once; also in row 3',
      '1 row left out by “only”: under State “open”.',
    ],
  },
  'ids that come twice by the hundred, in a line': {
    file: `Ref,Given\n${Array.from({ length: 600 }, (_, i) => `H${i % 300},Yes`).join('\n')}\n`,
    mapping: { columns: { Given: given } },
    said: 'in.csv, column Ref, 600 rows (2, 3, 4, 5, 6, … 601): used twice: found "H0", "H1", "H2", "H3", "H4", …, expected an id used once',
  },
}

it.each(Object.keys(imports))('%s is told in a line, and nothing is written', async (name) => {
  const { file = table, mapping, said } = imports[name]!
  await writeFile('in.csv', file)
  const whole = { format: 'inspectorate/mapping', version: 1, id: 'Ref', ignore: 'others' }
  await writeFile('map.json', JSON.stringify({ ...whole, ...mapping }))
  const before = await readFile('home/cases.csv', 'utf8')
  const ran = await run('import', 'in.csv', '--into', 'home', '--map', 'map.json')
  expect(ran).toEqual({ exitCode: 2, out: '', err: [said].flat().join('\n') })
  expect(await readFile('home/cases.csv', 'utf8')).toBe(before)
})

it('rows that “only” leaves out are counted where all is well', async () => {
  await writeFile('in.csv', table)
  const mapping = {
    format: 'inspectorate/mapping',
    version: 1,
    id: 'Ref',
    only: { State: ['done'] },
    columns: { Given: given },
    ignore: 'others',
  }
  await writeFile('map.json', JSON.stringify(mapping))
  expect(
    await run('import', 'in.csv', '--into', 'home', '--map', 'map.json', '--dry-run'),
  ).toMatchObject({ exitCode: 0, err: '1 row left out by “only”: under State “open”.' })
})

it('a second wave with the same ids is asked about', async () => {
  await writeFile('wave-2.csv', 'case,care-planned\n1,no\n2,yes\n')
  const { exitCode, err } = await run('import', 'wave-2.csv', '--into', 'home')
  expect(exitCode).toBe(2)
  expect(err).toContain('found 2 of 2 ids that are there with other answers (1, 2)')
  expect(err).toContain('--wave NAME')
})

it.each([
  [
    'a frame with a case twice',
    'Case,Person,Began\nC1,P1,2026-01-01\nC3,P2,2026-01-05\nC3,P3,2026-01-05\n',
    ['--person', 'Person', '--began', 'Began'],
    'frame.csv, row 4, column Case: used twice: found "C3" that began on 2026-01-05, expected each case once: it stands in row 3 as well',
  ],
  [
    'strata too small for their share',
    `Case,Sex,Officer\n${Array.from({ length: 12 }, (_, i) => `C${i},${i < 6 ? 'W' : 'M'},${i < 6 ? 'O1' : `O${i}`}`).join('\n')}\n`,
    ['--strata', 'Sex', '--officer', 'Officer', '--at-most', '1'],
    'frame.csv: out of range: found 1 case of W with at most 1 of one officer, expected 3, its share of 6',
  ],
])('%s is told', async (_, frame, options, said) => {
  await writeFile('frame.csv', frame)
  const { exitCode, err } = await run(
    'sample',
    'draw',
    'frame.csv',
    '--size',
    '6',
    '--id',
    'Case',
    '--seed',
    'a',
    ...options,
  )
  expect(exitCode).toBe(2)
  expect(err).toContain(said)
})
