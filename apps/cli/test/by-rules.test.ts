import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bakery, prison } from './ruled-inspections.js'
import { inFolder, run } from './run.js'

const json = (value: unknown) => JSON.stringify(value)
const own = {
  ...bakery,
  framework: './rules.json',
  numbers: undefined,
  narrative: {},
  judgements: {
    safety: { rating: 'good' },
    care: { rating: 'good' },
    leadership: { rating: 'fair' },
  },
  facts: { breach: true },
}
/** A folder with the starter’s rules and an inspection under them. */
const inspecting = <T>(use: (file: string, rules: string, folder: string) => Promise<T>) =>
  inFolder({ 'inspection.json': json(own) }, async (folder) => {
    const rules = join(folder, 'rules.json')
    await run('framework', 'new', rules)
    return use(join(folder, 'inspection.json'), rules, folder)
  })

describe('a scorecard under rules', () => {
  it('holds what they ask for, and names them in its folder', () =>
    inspecting(async (_, __, folder) => {
      const file = join(folder, 'scorecard.json')
      const known = { grades: { safety: 'good', care: 'good', leadership: 'poor' } }
      await writeFile(file, json({ framework: './rules.json', service: 'Mill Lane', ...known }))
      const { exitCode, out } = await run('scorecard', file)
      expect(exitCode).toBe(0)
      expect(out).toContain('Mill Lane\nGood')
      expect(out).toContain('3 Leadership  Poor')
    }))

  it('may be rated by other rules than it names', () =>
    inspecting(async (_, rules, folder) => {
      const file = join(folder, 'scorecard.json')
      await writeFile(file, json({ framework: 'hmi-prisons-2023', grades: { safety: 'fair' } }))
      const { out } = await run('scorecard', file, '--framework', rules)
      expect(out).toContain('1 Safety      Fair')
    }))

  it.each([
    ['a grade of no scale', { grades: { safety: 'great' } }, 'grades.safety'],
    ['an unknown fact', { facts: { breech: true } }, 'facts.breech'],
    ['what no rules ask for', { standards: {} }, 'standards'],
    [
      'a departure past what binds',
      {
        grades: { safety: 'good', care: 'good', leadership: 'good' },
        facts: { breach: true },
        departures: { overall: { to: 'good', reason: 'It was mended' } },
      },
      'departures.overall.to',
    ],
  ])('is refused for %s', (_, known, place) =>
    inspecting(async (__, rules, folder) => {
      const file = join(folder, 'scorecard.json')
      await writeFile(file, json(known))
      const { exitCode, err } = await run('scorecard', file, '--framework', rules)
      expect(exitCode).toBe(2)
      expect(err).toContain(place)
    }),
  )
})

describe('how firm a rating is that rules give', () => {
  it('is told by what would change it, and by how far was searched', () =>
    inspecting(async (file) => {
      const { out } = await run('stress', file)
      expect(out).toContain(
        'One change would raise it to Good: “A duty in law is breached” answered no, not yes.',
      )
      expect(out).toContain(
        'No single change and no pair of changes would lower it; more were not tried.',
      )
      expect(out).toContain('Tried were all 7 single changes, all 12 pairs of them')
    }))

  it('is told in the explanation of the rating, and to programs', () =>
    inspecting(async (file) => {
      expect((await run('explain', file, 'overall')).out).toContain('One change would raise it')
      const { nodes, searched } = JSON.parse((await run('stress', file, '--json')).out)
      expect(nodes).toMatchObject([
        { node: 'overall', better: { steps: 1, atLeast: 1 }, worse: null },
      ])
      expect(searched).toEqual({ single: 7, pairs: 12, allPairs: true })
    }))

  it('goes by the numbers that are entered, each by its own step', () =>
    inFolder({ 'inspection.json': json(bakery) }, async (folder) => {
      const { out } = await run('stress', join(folder, 'inspection.json'))
      expect(out).toContain('One change would raise it to Very good')
      expect(out).toContain('One change would lower it to Generally satisfactory')
    }))
})

describe('what would follow under rules', () => {
  it('from a fact, a number or a judgement that is another', async () => {
    await inspecting(async (file) => {
      const { out } = await run('what-if', file, '--fact', 'breach=no', '--rating', 'care=fair')
      expect(out).toMatch(/Overall +Fair +Fair/)
      expect(out).toMatch(/2 Care +Good +Fair/)
    })
    await inFolder({ 'inspection.json': json(bakery) }, async (folder) => {
      const { out } = await run(
        'what-if',
        join(folder, 'inspection.json'),
        '--number',
        'hygiene=25',
      )
      expect(out).toMatch(/Overall +Good +\S/)
    })
  })

  it.each([
    [['--fact', 'breech=no'], 'facts.breech'],
    [['--fact', 'breach'], '--fact'],
    [['--number', 'safety=3'], 'numbers.safety'],
    [['--count', 'q1=3'], '--count'],
  ])('is refused for %s', (args, place) =>
    inspecting(async (file) => {
      const { exitCode, err } = await run('what-if', file, ...args)
      expect(exitCode).toBe(2)
      expect(err).toContain(place)
    }),
  )
})

it('two states of an inspection are compared as other rules rate them', () =>
  inspecting(async (file, rules, folder) => {
    const after = join(folder, 'after.json')
    await writeFile(after, json({ ...own, framework: 'hmi-prisons-2023', facts: {} }))
    const { exitCode, out } = await run('diff', file, after, '--framework', rules)
    expect(exitCode).toBe(1)
    expect(out).toContain('Good')
  }))

it('a Word report is verified as other rules rate its inspection', () =>
  inspecting(async (file, rules, folder) => {
    await run('export', file, '--out', folder, '--format', 'docx')
    const report = join(folder, 'mill-lane.docx')
    const elsewhere = join(folder, 'elsewhere.json')
    await writeFile(elsewhere, json({ ...own, framework: 'hmi-prisons-2023' }))
    const verified = await run('verify', report, '--against', elsewhere, '--framework', rules)
    expect(verified).toMatchObject({ exitCode: 0, err: '' })
  }))

it('a bundle is verified by the rules that it holds, and by no others', () =>
  inFolder({ 'inspection.json': json(prison) }, async (folder) => {
    const out = join(folder, 'out')
    await run('publish', join(folder, 'inspection.json'), '--out', out)
    const bundle = join(out, 'harbour-2026-03-12')
    const { exitCode, err } = await run('verify', bundle, '--framework', 'fsa-food-hygiene-2010')
    expect(exitCode).toBe(2)
    expect(err).toContain('verified by the rules that it holds')
  }))

it('questions that are not asked cannot be compared with those of others', () =>
  inspecting(async (file) => {
    const { exitCode, err } = await run('benchmark', file, '--against', file)
    expect(exitCode).toBe(2)
    expect(err).toContain('asks no questions of cases')
  }))

describe('what rules ask for is filled in', () => {
  it('in a workbook, which is imported into an inspection and changes nothing twice', () =>
    inspecting(async (file, _, folder) => {
      const workbook = join(folder, 'evidence.xlsx')
      const made = await run('template', '--inspection', file, '--out', workbook)
      expect(made).toMatchObject({ exitCode: 0, err: '' })
      expect((await run('import', workbook, '--into', file)).out).toBe(
        '0 added, 0 changed, 4 unchanged.',
      )
      const empty = join(folder, 'empty.json')
      await writeFile(empty, json({ ...own, judgements: {}, facts: {} }))
      expect((await run('import', workbook, '--into', empty)).out).toBe(
        '4 added, 0 changed, 0 unchanged.',
      )
      expect((await run('rate', empty)).out).toBe((await run('rate', file)).out)
    }))

  it('in CSV, tried before anything is written', () =>
    inspecting(async (file, _, folder) => {
      const csv = join(folder, 'evidence.csv')
      await writeFile(csv, 'Input,Value,Reason\ngrades:care,fair,\ngrades:safety,,It was closed\n')
      const tried = await run('import', csv, '--into', file, '--dry-run')
      expect(tried.out).toContain('Nothing was written')
      expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(JSON.parse(json(own)))
      await run('import', csv, '--into', file)
      const { judgements, notRated } = JSON.parse(await readFile(file, 'utf8'))
      expect(judgements).toEqual({ care: { rating: 'fair' }, leadership: { rating: 'fair' } })
      expect(notRated).toEqual({ safety: 'It was closed' })
    }))

  it('under an edition as under a file of one’s own', () =>
    inFolder({ 'inspection.json': json(bakery) }, async (folder) => {
      const [file, out] = [join(folder, 'inspection.json'), join(folder, 'evidence.xlsx')]
      const edition = ['--framework', 'fsa-food-hygiene-2010']
      expect(await run('template', ...edition, '--out', out)).toMatchObject({ exitCode: 0 })
      await run('template', '--inspection', file, '--out', out)
      expect((await run('import', out, '--into', file)).out).toBe(
        '0 added, 0 changed, 3 unchanged.',
      )
    }))

  it.each([
    ['grades:care,great,', [], 'great'],
    ['grades:cara,good,', [], 'grades:care, perhaps'],
    ['grades:care,good,', ['--na', 'missing'], '--na'],
  ])('and refused for %s %s', (row, args, said) =>
    inspecting(async (file, _, folder) => {
      const csv = join(folder, 'evidence.csv')
      await writeFile(csv, `Input,Value,Reason\n${row}\n`)
      const { exitCode, err } = await run('import', csv, '--into', file, ...args)
      expect(exitCode).toBe(2)
      expect(err).toContain(said)
    }),
  )
})

it('a report does not say how firm ratings by rules are, and the command that does is named', () =>
  inspecting(async (file, _, folder) => {
    const args = ['--out', join(folder, 'out'), '--format', 'docx', '--firmness']
    const { exitCode, err } = await run('export', file, ...args)
    expect(exitCode).toBe(2)
    expect(err).toContain('inspectorate stress')
  }))
