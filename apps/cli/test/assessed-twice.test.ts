import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect, it } from 'vitest'
import { inFolder, run } from './run.js'

const sample = new URL('../../../examples/riverside-home-care/', import.meta.url)

/** The sample with some cases read again, in a file of their own. */
const readAgain = (second: string, use: (file: string) => Promise<void>, more: object = {}) =>
  inFolder({}, async (folder) => {
    await cp(sample, folder, { recursive: true })
    const dataOf = async (name: string) => JSON.parse(await readFile(join(folder, name), 'utf8'))
    const write = (name: string, data: object) =>
      writeFile(join(folder, name), JSON.stringify(data))
    const again = { id: 'second', label: { en: 'Second reading' }, of: 'own', repeats: 'cases' }
    const rules = await dataOf('rules.json')
    const caseSets = [...(rules.instrument.caseSets ?? []), again]
    const instrument = { ...rules.instrument, caseSets }
    await write('rules.json', { ...rules, instrument })
    const repeats = { second: 'second.csv' }
    await write('inspection.json', { ...(await dataOf('inspection.json')), repeats, ...more })
    await writeFile(join(folder, 'second.csv'), second)
    await writeFile(
      join(folder, 'narrative/led.md'),
      'On the quality of plans there was :agreement[plan-quality].\n',
    )
    await use(join(folder, 'inspection.json'))
  })
const first = async () => {
  const [head = '', ...rows] = (await readFile(new URL('cases.csv', sample), 'utf8'))
    .trim()
    .split('\n')
  const columns = head.split(',')
  return rows.map((row) => {
    const cells = row.split(',')
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']))
  })
}

it('cases read again from a file change no count, and say how far both readings agree', async () => {
  const cases = (await first()).filter((one) => one['plan-quality'] === 'good').slice(0, 20)
  const lines = cases.map((one, i) => `${one['case']},${i < 15 ? 'good' : 'partial'}`)
  await readAgain(['case,plan-quality', ...lines].join('\n'), async (file) => {
    const out = `${file}.out`
    expect(await run('export', file, '--out', out, '--format', 'json')).toMatchObject({
      exitCode: 0,
    })
    const name = join(out, 'riverside-home-care.json')
    const { figures } = JSON.parse(await readFile(name, 'utf8'))
    const at = (reference: string) =>
      figures.find((one: { reference: string }) => one.reference === reference)
    expect(at('agreement[plan-quality]')).toMatchObject({ value: 75 })
    expect(at('agreement[plan-quality]').text).toMatch(/^75 per cent agreement \(κ 0\.00, from /)
    const untouched = await first()
    expect(at('number[plan-quality relevant]').value).toBe(
      untouched.filter((one) => one['plan-quality'] !== 'na').length,
    )
    // The record holds both readings, and reads back.
    expect(await run('rate', name)).toMatchObject({ exitCode: 0 })
  })
})

it('a case that nobody read first is told by its file, row and column', async () => {
  await readAgain('case,plan-quality\nC001,na\nC999,good\n', async (file) => {
    const { exitCode, err } = await run('check', file)
    expect(exitCode).not.toBe(0)
    expect(err).toContain('second.csv, row 3, column id')
    expect(err).toContain('"C999"')
  })
})

it('an assessor who is also the first one is told by the case, and nothing is written', async () => {
  const assessors = {
    cases: { C002: 'inspector-1', C003: 'inspector-1' },
    second: { C002: 'inspector-2', C003: 'inspector-1' },
  }
  const use = async (file: string) => {
    for (const command of [['check'], ['export', '--working', '--out', `${file}.out`]]) {
      const { exitCode, err } = await run(command[0]!, file, ...command.slice(1))
      expect(exitCode).toBe(2)
      expect(err.split('\n')).toEqual([
        `${file}: assessors.second.C003: not an accepted value: found "inspector-1", who assessed the case first, expected another assessor`,
      ])
    }
    await expect(readdir(`${file}.out`)).rejects.toThrow('ENOENT')
  }
  await readAgain('case,plan-quality\nC002,good\nC003,poor\n', use, { assessors })
})

it('the working workbook says how far they agree by question and by pair of assessors', async () => {
  const grades = ['poor', 'partial', 'good']
  const cases = (await first()).filter((one) => grades.includes(one['plan-quality']!)).slice(0, 24)
  // Every fourth is read as another grade; the first twelve by one pair, the others by another.
  const again = cases.map((one, i) => {
    const at = grades.indexOf(one['plan-quality']!)
    return i % 4 === 0 ? (at + 1) % 3 : at
  })
  const ids = cases.map((one) => one['case']!)
  const assessors = {
    cases: Object.fromEntries(ids.map((id) => [id, 'a'])),
    second: Object.fromEntries(ids.map((id, i) => [id, i < 12 ? 'b' : 'c'])),
  }
  // Cohen’s κ by its definition, one less the distance seen by that of all with all.
  const kappaOf = (from: number, to: number) => {
    const pairs = cases
      .slice(from, to)
      .map((one, i) => [grades.indexOf(one['plan-quality']!), again[from + i]!] as const)
    const apart = pairs.reduce((sum, [a, b]) => sum + Math.abs(a - b), 0) / pairs.length
    const chance = pairs.reduce(
      (sum, [a]) => sum + pairs.reduce((of, [, b]) => of + Math.abs(a - b), 0),
      0,
    )
    return 1 - apart / (chance / pairs.length ** 2)
  }
  const second = ['case,plan-quality', ...ids.map((id, i) => `${id},${grades[again[i]!]}`)]
  const use = async (file: string) => {
    const out = `${file}.out`
    const made = await run('export', file, '--working', '--format', 'xlsx', '--out', out)
    expect(made).toMatchObject({ exitCode: 0 })
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(join(out, (await readdir(out))[0]!))
    const rows: unknown[][] = []
    workbook.getWorksheet('Agreement')!.eachRow((row) => {
      rows.push((row.values as unknown[]).slice(1))
    })
    const agreements = rows.flatMap(([, ...cells], i) => {
      const at = cells.indexOf('linear')
      // Before the weights stand pairs, the same, their share, κ and its limits.
      return at < 0 ? [] : [[rows[i]![0], ...cells.slice(at - 6, at - 4), cells[at - 3]]]
    })
    expect(agreements).toEqual([
      ['How good is the plan of care?', 24, 18, expect.closeTo(kappaOf(0, 24), 12)],
      ['a and b', 12, 9, expect.closeTo(kappaOf(0, 12), 12)],
      ['a and c', 12, 9, expect.closeTo(kappaOf(12, 24), 12)],
    ])
  }
  await readAgain(second.join('\n'), use, { assessors })
})

it('diff tells second assessments apart from the first', async () => {
  await readAgain('case,plan-quality\nC002,good\nC003,poor\n', async (before) => {
    await readAgain('case,plan-quality\nC002,partial\n', async (after) => {
      const { exitCode, out } = await run('diff', before, after)
      expect(exitCode).toBe(1)
      expect(out).toContain('case C003 (second assessment, second) removed')
      expect(out).toContain(
        'C002, Quality of the plan (second assessment, second): from Good to Partial',
      )
    })
  })
})
