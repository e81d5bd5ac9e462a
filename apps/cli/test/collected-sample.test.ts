import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { formatsHere } from '../src/formats/exporters.js'
import { inFolder, run } from './run.js'

const sample = new URL('../../../examples/riverside-home-care/', import.meta.url)
type Row = Record<string, string>

/** The rows of one of its files. None of its cells holds a comma. */
const rowsOf = (csv: string): Row[] => {
  const [head = '', ...lines] = csv.trim().split('\n')
  const names = head.split(',')
  return lines.map((line) =>
    Object.fromEntries(line.split(',').map((cell, i) => [names[i]!, cell] as const)),
  )
}
const sampleRows = async (name: string) => rowsOf(await readFile(new URL(name, sample), 'utf8'))

interface Valued {
  readonly id: string
  readonly label: string | { readonly en: string }
}
interface AnySet {
  readonly kind: string
  readonly unit?: { readonly label: { readonly en: string } }
  readonly values?: readonly Valued[]
}

/** What is typed for an answer: labels into lists, x into the columns of choices, numbers as numbers. */
const typed = (
  id: string,
  set: AnySet | undefined,
  answer: string,
): [string, string | number][] => {
  const labelled = set?.values?.find((value) => value.id === answer)?.label
  const label = typeof labelled === 'object' ? labelled.en : labelled
  if (set === undefined) return [[id, { yes: 'Yes', no: 'No', na: 'Not applicable' }[answer]!]]
  if (set.kind === 'several') return answer.split(' ').map((choice) => [`${id}: ${choice}`, 'x'])
  if (set.kind === 'number') return [[`${id} (${set.unit!.label.en})`, label ?? Number(answer)]]
  return [[id, label ?? answer]]
}

/** Types rows into a template as a person would. */
async function fillIn(path: string, sheet: string, rows: readonly Row[]): Promise<void> {
  const { instrument } = JSON.parse(await readFile(new URL('rules.json', sample), 'utf8'))
  const asked = [...instrument.standards, ...instrument.surveys].flatMap(
    ({ questions }) => questions,
  ) as { id: string; answers?: string }[]
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  const filled = workbook.getWorksheet(sheet)!
  const headings = filled.getRow(1).values as string[]
  rows.forEach((row, i) => {
    for (const [id, answer] of Object.entries(row)) {
      if (answer === '') continue
      const known = instrument.characteristics.find((one: Valued) => one.id === id)
      const question = asked.find((one) => one.id === id)
      const set = question?.answers === undefined ? undefined : instrument.answers[question.answers]
      const cells =
        known || !question
          ? typed(id, { kind: 'one', values: known?.values }, answer)
          : typed(id, set, answer)
      for (const [heading, value] of cells) {
        expect(headings, heading).toContain(heading)
        filled.getCell(i + 2, headings.indexOf(heading)).value = value
      }
    }
  })
  await workbook.xlsx.writeFile(path)
}

/** A copy of the sample of which nothing is collected yet. */
const inEmptySample = (use: (folder: string, file: string) => Promise<void>) =>
  inFolder({}, async (folder) => {
    await cp(sample, folder, { recursive: true })
    await writeFile(join(folder, 'cases.csv'), 'case\n')
    await writeFile(join(folder, 'people.csv'), 'response\n')
    await use(folder, join(folder, 'inspection.json'))
  })
const sorted = (rows: readonly Row[]) =>
  rows.map((row) => Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)))

describe('the second sample', () => {
  it('comes from filled-in workbooks to every publication as from its files, byte for byte, and back from its record', async () => {
    await inEmptySample(async (folder, file) => {
      for (const [name, options, sheet] of [
        ['cases', [], 'Cases'],
        ['people', ['--survey', 'people'], 'Responses'],
      ] as const) {
        const workbook = join(folder, `${name}.xlsx`)
        const made = await run('template', '--inspection', file, '--out', workbook, ...options)
        expect(made).toMatchObject({ exitCode: 0, err: '' })
        const rows = await sampleRows(`${name}.csv`)
        await fillIn(workbook, sheet, rows)
        const imported = await run('import', workbook, '--into', file, ...options)
        expect(imported).toMatchObject({ exitCode: 0, err: '' })
        expect(imported.out).toContain(`${rows.length} added`)
        const kept = await readFile(join(folder, `${name}.csv`), 'utf8')
        expect(sorted(rowsOf(kept))).toEqual(sorted(rows))
        const again = await run('import', workbook, '--into', file, ...options)
        expect(again.out).toContain(`0 added, 0 changed, ${rows.length} unchanged`)
      }
      const { formats } = await formatsHere()
      const source = new URL('inspection.json', sample).pathname
      for (const [from, out] of [
        [source, 'from-files'],
        [file, 'from-workbooks'],
      ] as const)
        expect(
          await run('export', from, '--out', join(folder, out), '--format', formats.join()),
        ).toMatchObject({ exitCode: 0 })
      const record = join(folder, 'from-workbooks', 'riverside-home-care.json')
      await run('export', record, '--out', join(folder, 'from-record'), '--format', formats.join())
      const names = await readdir(join(folder, 'from-files'))
      expect(names).toHaveLength(formats.length)
      for (const name of names) {
        const bytes = (out: string) => readFile(join(folder, out, name))
        const expected = await bytes('from-files')
        expect((await bytes('from-workbooks')).equals(expected), name).toBe(true)
        expect((await bytes('from-record')).equals(expected), name).toBe(true)
      }
    })
  })

  it('gives its cases in the workbook of the team, which takes them back', async () => {
    await inEmptySample(async (folder, file) => {
      const source = new URL('inspection.json', sample).pathname
      const out = join(folder, 'team')
      const made = await run('export', source, '--out', out, '--format', 'xlsx', '--working')
      expect(made.exitCode).toBe(0)
      const imported = await run('import', join(out, 'riverside-home-care.xlsx'), '--into', file)
      expect(imported).toMatchObject({ exitCode: 0 })
      const kept = await readFile(join(folder, 'cases.csv'), 'utf8')
      expect(sorted(rowsOf(kept))).toEqual(sorted(await sampleRows('cases.csv')))
    })
  })

  it('counts the visits of its branches together: the sums of their counts', async () => {
    const visits = [
      ...(await sampleRows('branches/north.csv')),
      ...(await sampleRows('branches/south.csv')),
    ]
    const yes = visits.filter((row) => row['visit-on-time'] === 'yes').length
    await inFolder({}, async (folder) => {
      const source = new URL('inspection.json', sample).pathname
      await run('export', source, '--out', folder, '--format', 'json')
      const record = JSON.parse(await readFile(join(folder, 'riverside-home-care.json'), 'utf8'))
      const valueOf = (reference: string) =>
        record.figures.find((one: { reference: string }) => one.reference === reference)?.value
      expect(valueOf('percent[visit-on-time yes]')).toBe(
        Math.floor((100 * yes) / visits.length + 0.5),
      )
      const lengths = visits.map((row) => Number(row['visit-length'])).toSorted((a, b) => a - b)
      expect(valueOf('median[visit-length]')).toBe((lengths[15]! + lengths[16]!) / 2)
    })
  })

  it('reads an export of KoboToolbox by its mapping', async () => {
    await inEmptySample(async (folder, file) => {
      const themes = ['late', 'strangers', 'rushed', 'money', 'other']
      const head = [
        'start',
        'care/respected',
        'care/unhurried',
        'care/worries',
        'themes/worry_themes',
        ...themes.map((theme) => `themes/worry_themes/${theme}`),
        '_id',
        '_uuid',
        '_submission_time',
      ]
      const line = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(';')
      const lines = [
        head,
        [
          't',
          'agree',
          'disagree',
          'Late again.',
          'money late',
          '1',
          '0',
          '0',
          '1',
          '0',
          '11',
          'u',
          't',
        ],
        ['t', 'not-say', 'agree', '', '', '', '', '', '', '', '12', 'u', 't'],
      ]
      await writeFile(join(folder, 'export.csv'), `${lines.map(line).join('\n')}\n`)
      const mapping = join(folder, 'kobotoolbox.mapping.json')
      const options = ['--into', file, '--survey', 'people', '--map', mapping]
      expect(await run('import', join(folder, 'export.csv'), ...options)).toMatchObject({
        exitCode: 0,
        err: '',
      })
      const [first, second] = rowsOf(await readFile(join(folder, 'people.csv'), 'utf8'))
      expect(first).toMatchObject({ respected: 'agree', 'worry-themes': 'late money' })
      expect(first).toMatchObject({ unhurried: 'disagree', worries: 'Late again.' })
      expect(second).toMatchObject({ respected: 'not-say', unhurried: 'agree', worries: '' })
    })
  })
})
