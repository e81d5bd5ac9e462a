import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ruleEditions } from '@inspectorate/frameworks/rules'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { starterRules } from '../src/commands/framework/starter.js'
import { starterWithCases } from '../src/commands/framework/starter-with-cases.js'
import { main } from '../src/main.js'
import { run, sample } from './run.js'
import { textsOf } from './texts-of.js'

let folder: string
const at = (...names: string[]) => join(folder, ...names)
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inspectorate-init-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const begin = (name: string, ...options: string[]) =>
  run('init', at(name), '--framework', 'hmip-pdu-2021', '--service', 'Northtown', ...options)

describe('an empty inspection', () => {
  /** One that nobody wrote the command for: nothing is asked but a number, and nothing is scored. */
  const numberOnly = {
    language: 1,
    id: 'boilers',
    title: { cy: 'Boeleri', en: 'Boilers -- <all> of them' },
    scale: 'state',
    scales: {
      state: [
        { id: 'off', label: { en: 'Off' } },
        { id: 'on', label: { en: 'On' } },
      ],
    },
    nodes: [
      {
        id: 'B:1_a',
        title: { en: 'Pressure' },
        rate: { number: { min: '0', max: '10', step: '0.5' } },
      },
    ],
  }
  const own = {
    'own.json': starterRules('own'),
    'asks-cases.json': starterWithCases('asks-cases'),
    'boilers.json': numberOnly,
  }
  beforeAll(async () => {
    for (const [name, rules] of Object.entries(own))
      await writeFile(at(name), JSON.stringify(rules))
  })

  it.each([...ruleEditions, ...Object.keys(own)])(
    'is rated, checked and exported at once under %s',
    async (framework) => {
      const file = framework.endsWith('.json')
      const inspection = at(`of-${framework}`)
      const begun = await run(
        'init',
        inspection,
        '--framework',
        file ? at(framework) : framework,
        '--service',
        'Northtown',
      )
      expect(begun).toMatchObject({ exitCode: 0, err: '' })
      expect(await run('rate', inspection)).toMatchObject({ exitCode: 0, err: '' })
      const checked = await run('check', inspection, '--json')
      expect(checked).toMatchObject({ exitCode: 1, err: '' })
      expect(JSON.parse(checked.out)).toContainEqual(
        expect.objectContaining({ code: 'part-unset', part: 'publication' }),
      )
      expect(checked.out).not.toContain('editors-note')
      const out = join(inspection, 'out')
      const exported = await run('export', inspection, '--draft', '--out', out)
      expect(exported).toMatchObject({ exitCode: 0, err: '' })
      const docx = (await readdir(out)).find((name) => name.endsWith('.docx'))!
      const texts = await textsOf(docx, await readFile(join(out, docx)))
      expect(texts).toContain('Northtown')
      expect(texts).not.toContain('Hint')
    },
  )

  it('has a hint in each section, and leads an import of its workbooks into its files', async () => {
    await begin('hints', '--fieldwork', '2026-03-02')
    expect(await readFile(at('hints', 'narrative', '2.1.md'), 'utf8')).toMatch(
      /^<!-- Hint: what was found on 2\.1 Court work\. .*:percent\[[a-z-]+ yes\].*-->\n$/,
    )
    const inspection = at('hints')
    expect(
      await run('import', at('hints', 'collect', 'cases.xlsx'), '--into', inspection),
    ).toMatchObject({ exitCode: 0, out: expect.stringContaining('0 added') })
    await writeFile(at('answers.csv'), 'case,assessment-safety\nP001,yes\n')
    await run('import', at('answers.csv'), '--into', inspection)
    expect(await readFile(at('hints', 'cases.csv'), 'utf8')).toMatch(/\nP001,/)
    expect((await run('rate', at('hints', 'narrative', '2.1.md'))).out).toContain('100%')
  })
})

describe('inspectorate init', () => {
  it('writes nothing when one of its files is there', async () => {
    await mkdir(at('taken'))
    await writeFile(at('taken', 'README.md'), 'Ours.')
    const { exitCode, err } = await begin('taken')
    expect(exitCode).toBe(2)
    expect(err).toContain('README.md, which is there')
    expect(await readdir(at('taken'))).toEqual(['README.md'])
    expect(await readFile(at('taken', 'README.md'), 'utf8')).toBe('Ours.')
  })

  it('begins beside what is there, and names the inspection after its folder in any script', async () => {
    await mkdir(at('Școala 12'))
    await writeFile(at('Școala 12', 'notes.txt'), 'Ours.')
    expect((await begin('Școala 12')).out).toContain(`status "${at('Școala 12')}"`)
    const inspection = JSON.parse(await readFile(at('Școala 12', 'inspection.json'), 'utf8'))
    expect(inspection.id).toBe('școala-12')
    expect(inspection).not.toHaveProperty('fieldwork')
  })

  it.each([
    [['--service', 'A'], 'no --framework'],
    [['--framework', 'hmip-pdu-2021'], 'no --service'],
    [['--framework', 'hmip-pdu-2012', '--service', 'A'], 'hmip-pdu-2021, perhaps'],
    [
      ['--framework', 'hmip-pdu-2021', '--service', 'A', '--fieldwork', '2026-02-30'],
      'such as 2026',
    ],
    [['--sample', '--service', 'A'], '--sample alone'],
  ])('told %j says what is wrong, and makes no folder', async (options, told) => {
    const { exitCode, err } = await run('init', at('none'), ...options)
    expect(exitCode).toBe(2)
    expect(err).toContain(told)
    expect(await readdir(folder)).not.toContain('none')
  })

  it('asks on a terminal for what was not given, until an answer will do', async () => {
    const asked: string[] = []
    const given = ['', 'Southtown', '99', 'fsa-food-hygiene-2010', 'tomorrow', '']
    const output = { out: () => undefined, err: () => undefined, isTerminal: true }
    const exitCode = await main(['init', at('asked')], {
      ...output,
      ask: (use) =>
        use((question, accept) => {
          asked.push(question)
          for (;;) {
            const answer = given.shift()!
            if (accept(answer) === null) return Promise.resolve(answer)
          }
        }),
    })
    expect(exitCode).toBe(0)
    expect(asked).toHaveLength(3)
    expect(JSON.parse(await readFile(at('asked', 'inspection.json'), 'utf8'))).toMatchObject({
      framework: 'fsa-food-hygiene-2010',
      service: { name: 'Southtown' },
    })
  })

  it('brings the sample, which rates as it does', async () => {
    expect((await run('init', at('sample'), '--sample')).exitCode).toBe(0)
    expect((await run('rate', at('sample'))).out).toBe((await run('rate', sample)).out)
    expect((await run('rate', at('sample', 'narrative', '2.1.md'))).exitCode).toBe(0)
  })

  it('says of a folder without an inspection how to begin one', async () => {
    await mkdir(at('bare'))
    expect(await run('rate', at('bare'))).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('inspectorate init begins one'),
    })
  })
})
