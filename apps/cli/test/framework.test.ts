import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { main } from '../src/main.js'
import { oldFramework } from './old-framework.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inspectorate-framework-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function run(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await main(['framework', ...args], {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    isTerminal: false,
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}
const write = async (name: string, content: unknown) => {
  const file = join(folder, name)
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

it('a new framework is sound, and its worked cases come out right', async () => {
  const file = join(folder, 'own.json')
  expect(await run('new', file)).toMatchObject({ code: 0 })
  expect(await run('check', file)).toMatchObject({ code: 0, out: '4 nodes, 0 findings, 0 notes.' })
  expect(await run('test', file)).toMatchObject({ code: 0, out: '2 of 2 cases come out right.' })
  expect(await run('new', file)).toMatchObject({
    code: 2,
    err: expect.stringContaining('a file of that name') as string,
  })
})

describe('a framework that somebody changed', () => {
  interface Toy {
    nodes: [{ rate: { rows: { when: Record<string, unknown>; then: string }[] }; adjust: object[] }]
    cases: { want: Record<string, string> }[]
  }
  const changed = async (name: string, change: (rules: Toy) => void) => {
    const base = join(folder, `base-${name}`)
    await run('new', base, '--id', 'toy')
    const rules = JSON.parse(await readFile(base, 'utf8')) as Toy
    change(rules)
    return write(name, rules)
  }

  it('is refused where it names what does not exist', async () => {
    const file = await changed(
      'misspelt.json',
      (rules) => (rules.nodes[0].rate.rows[0]!.when['is'] = 'pour'),
    )
    expect(await run('check', file)).toEqual({
      code: 2,
      out: '',
      err: `${file}: nodes[0].rate.rows[0].when.is: not on the rating scale: found "pour", expected poor, perhaps`,
    })
  })

  it('shows the case in which something better lowers the rating', async () => {
    const file = await changed('turned.json', (rules) => {
      rules.nodes[0].rate.rows[0] = { when: { of: 'safety', is: 'good' }, then: 'poor' }
    })
    const { code, out } = await run('check', file)
    expect(code).toBe(1)
    expect(out).toContain('something better gives a worse result')
    expect(out).toMatch(/safety fair.* → (fair|good)\n.*safety good.* → poor/)
  })

  it('shows a row that never decides, a grade that nothing reaches and an adjustment that never binds', async () => {
    const file = await changed('idle.json', (rules) => {
      rules.nodes[0].rate.rows[1] = { when: { of: 'parts', is: 'poor', count: 2 }, then: 'good' }
      rules.nodes[0].adjust[0] = { noBetterThan: 'good' }
    })
    const { code, out } = await run('check', file)
    expect(code).toBe(1)
    expect(out).toContain('row 2 never decides')
    expect(out).toContain('no case gives good')
    expect(out).toContain('adjustment 1 never changes anything')
  })

  it('shows adjustments that pull opposite ways', async () => {
    const file = await changed('opposed.json', (rules) => {
      rules.nodes[0].adjust = [
        { when: { of: 'safety', is: 'good' }, by: 1 },
        { when: { of: 'care', is: 'poor' }, by: -1 },
      ]
    })
    expect((await run('check', file)).out).toContain('takes back what one before it did')
  })

  it('tells a worked case that comes out as another, and why', async () => {
    const file = await changed('case.json', (rules) => (rules.cases[0]!.want['overall'] = 'fair'))
    const { code, out } = await run('test', file)
    expect(code).toBe(1)
    expect(out).toContain('two standards are Good: overall is good, not fair')
    expect(out).toContain('2 of 3 are Good (2 are enough)')
  })
})

describe('results that were published', () => {
  const results = [
    'id,safety,care,leadership,town,published',
    'a,Good,good,fair,X,good',
    'b,good,NA,poor,Y,Fair',
    'c,fair,fair,good,Z,good',
  ].join('\n')

  it('are held against what the rules give, each difference explained', async () => {
    const rules = join(folder, 'tried.json')
    await run('new', rules)
    const file = await write('results.csv', results)
    const { code, out } = await run('backtest', rules, file, '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      rows: 3,
      agree: 1,
      differ: [
        { id: 'b', published: 'fair', given: 'notRated' },
        { id: 'c', published: 'good', given: 'fair', because: ['No other rule holds: Fair.'] },
      ],
    })
  })

  it('are read by row and column where a cell is none of the grades', async () => {
    const rules = join(folder, 'read.json')
    await run('new', rules)
    const file = await write('wrong.csv', results.replace('c,fair', 'c,fiar'))
    expect(await run('backtest', rules, file)).toMatchObject({
      code: 2,
      err: `${file}, row 4, column safety: not an accepted value: found "fiar", expected fair, perhaps`,
    })
  })

  it('show who would move under other rules', async () => {
    const rules = join(folder, 'one.json')
    await run('new', rules)
    const other = JSON.parse(await readFile(rules, 'utf8')) as {
      nodes: [{ rate: { rows: { when: { count: number } }[] } }]
    }
    other.nodes[0].rate.rows[1]!.when.count = 1
    const file = await write('moves.csv', results.replace('b,good,NA,poor,Y,Fair\n', ''))
    const { out } = await run(
      'backtest',
      rules,
      file,
      '--against',
      await write('two.json', other),
      '--json',
    )
    expect(JSON.parse(out)).toMatchObject({ moved: [{ id: 'c', was: 'fair', given: 'good' }] })
  })
})

it('what is known of a service is rated and explained', async () => {
  const file = await write('evidence.json', {
    numbers: { hygiene: 5, structural: 0, confidence: 10 },
  })
  const { code, out } = await run('rate', 'fsa-food-hygiene-2010', file)
  expect(code).toBe(0)
  expect(out).toContain('Rating: Good')
  expect(out).toContain('Not better than Good, because a single score is above 5')
  const wrong = await write('wrong.json', { numbers: { hygiene: 7 }, facts: { breach: true } })
  const { code: refused, err } = await run('rate', 'fsa-food-hygiene-2010', wrong)
  expect(refused).toBe(2)
  expect(err).toContain(
    'numbers.hygiene: not an accepted value: found 7, expected steps of 5 from 0',
  )
  expect(err).toContain('facts.breach')
})

describe('two editions are compared', () => {
  it('in words, and for programs', async () => {
    const base = join(folder, 'first.json')
    await run('new', base, '--id', 'ours')
    const rules = JSON.parse(await readFile(base, 'utf8')) as {
      nodes: [{ rate: { otherwise: string }; parts: { title: object }[] }]
    }
    rules.nodes[0].rate.otherwise = 'good'
    rules.nodes[0].parts[0]!.title = { en: 'Keeping safe' }
    const next = await write('second.json', rules)
    expect(await run('diff', base, base)).toEqual({ code: 0, out: 'Nothing differs.', err: '' })
    expect(await run('diff', base, next)).toEqual({
      code: 1,
      out: [
        'node overall (Overall): rule “Otherwise Fair.” becomes “Otherwise Good.”',
        'node safety (1 Keeping safe): title (en) “Safety” becomes “Keeping safe”',
        '\n2 changes.',
      ].join('\n'),
      err: '',
    })
    const { out } = await run('diff', base, next, '--json')
    expect(JSON.parse(out)).toMatchObject({ changes: [{ id: 'overall' }, { id: 'safety' }] })
  })

  it('refuses one that there is not', async () => {
    expect(
      await run('diff', 'cqc-adult-social-care-2022', 'cqc-adult-social-care-2012'),
    ).toMatchObject({
      code: 2,
      err: expect.stringContaining('cqc-adult-social-care-2022, perhaps') as string,
    })
  })
})

describe('rules in a spreadsheet', () => {
  it('go out and come back', async () => {
    const [workbook, back] = [join(folder, 'hygiene.xlsx'), join(folder, 'hygiene.json')]
    expect(await run('to-xlsx', 'fsa-food-hygiene-2010', workbook)).toMatchObject({ code: 0 })
    expect(await run('from-xlsx', workbook, back)).toMatchObject({ code: 0 })
    expect(await run('diff', 'fsa-food-hygiene-2010', back)).toMatchObject({ code: 0 })
    expect(await run('from-xlsx', workbook, back)).toMatchObject({
      code: 2,
      err: expect.stringContaining('a file of that name') as string,
    })
  })

  it('are refused where a sheet cannot say them', async () => {
    const base = join(folder, 'negated-base.json')
    await run('new', base)
    const rules = JSON.parse(await readFile(base, 'utf8')) as { nodes: [{ adjust: [object] }] }
    rules.nodes[0].adjust = [{ when: { not: { fact: 'breach' } }, noBetterThan: 'fair' }]
    const file = await write('negated.json', rules)
    expect(await run('to-xlsx', file, join(folder, 'negated.xlsx'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('nodes[0].adjust[0].when.not: ') as string,
    })
  })

  it('are refused where the file is none', async () => {
    const file = await write('text.xlsx', 'a,b')
    expect(await run('from-xlsx', file, join(folder, 'text.json'))).toMatchObject({ code: 2 })
  })
})

it('standards are rendered as documents, and a folder that cannot be is told', async () => {
  const out = join(folder, 'standards')
  expect(await run('render', 'cqc-adult-social-care-2022', '--out', out)).toMatchObject({ code: 0 })
  const page = await readFile(join(out, 'cqc-adult-social-care-2022.html'), 'utf8')
  expect(page).toContain('A regulation is breached: always not better than Requires improvement')
  const word = await readFile(join(out, 'cqc-adult-social-care-2022.docx'))
  expect(word.subarray(0, 2).toString()).toBe('PK')
  const file = await write('no-folder', '')
  expect(await run('render', 'cqc-adult-social-care-2022', '--out', file)).toMatchObject({
    code: 2,
  })
})

describe('an old framework', () => {
  const migrate = async (name: string, old: object) => {
    const file = join(folder, `${name}.json`)
    await writeFile(file, JSON.stringify(old))
    const out = join(folder, `${name}-in-the-language.json`)
    return { file: out, ...(await run('migrate', file, out)) }
  }

  it('becomes a file that checks clean, with all that it asks and reports', async () => {
    const { file, code } = await migrate('old', oldFramework())
    expect(code).toBe(0)
    expect(await run('check', file)).toMatchObject({ code: 0 })
    const { instrument } = JSON.parse(await readFile(file, 'utf8')) as { instrument: object }
    expect(instrument).toMatchObject({
      standards: [
        { node: '1.1', statement: { en: 'It is led well.' } },
        { node: '2.1', questions: [{ id: 'plan', prompts: [{ id: 'plan-shared' }] }] },
      ],
      surveys: [{ id: 'staff', questions: [{ id: 'valued' }] }],
    })
  })

  it('is refused where its table would be lost', async () => {
    const old = oldFramework()
    old.overall.table.bands[1]!.from = 3
    expect(await migrate('lost', old)).toMatchObject({
      code: 2,
      err: expect.stringContaining(
        'overall.table: the framework contradicts itself: found 2 is poor by the table and good by share',
      ) as string,
    })
  })
})
