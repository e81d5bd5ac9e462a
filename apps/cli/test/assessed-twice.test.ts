import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { inFolder, run } from './run.js'

const sample = new URL('../../../examples/riverside-home-care/', import.meta.url)

/** The sample with some cases read again, in a file of their own. */
const readAgain = (second: string, use: (file: string) => Promise<void>) =>
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
    await write('inspection.json', { ...(await dataOf('inspection.json')), repeats })
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
