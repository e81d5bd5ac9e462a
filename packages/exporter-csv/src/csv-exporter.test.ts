import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { WorkbookCell, WorkbookTable, WorkbookView } from '@inspectorate/publication'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { exported } from '../test/exported.js'
import { caseRows, fixtureWorkbook, HOSTILE, oneSheet } from '@inspectorate/testing'
import { opened } from '../test/opened.js'
import { csvExporter } from './index.js'

/** A workbook of the case sheet alone, with the given rows. */
function casesAlone(rows: WorkbookTable['rows']): WorkbookView {
  const table = fixtureWorkbook().sheets.at(-1)!.tables[0]!
  return oneSheet({ tables: [{ ...table, rows }] })
}

describe('csvExporter', () => {
  it('says what it makes', () => {
    expect(csvExporter()).toMatchObject({
      id: 'csv',
      view: 'workbook',
      mediaType: 'application/zip',
      extension: '.zip',
    })
  })

  it('writes a file for each table, in the order of the view, after what they are', async () => {
    const { files } = opened(await exported(fixtureWorkbook()))
    expect(files).toEqual([
      'README.txt',
      'csv-metadata.json',
      'table_of_contents.csv',
      'notes.csv',
      'ratings.csv',
      'p_2_1_answers.csv',
      'p_2_2_answers.csv',
      'p_2_2_by_sex.csv',
      'cases.csv',
    ])
  })

  it('reads as the view has it', async () => {
    const { tables } = opened(await exported(fixtureWorkbook()))
    expect(tables.get('ratings.csv')?.slice(1, 3)).toEqual([
      ['P 1.1', 'Leadership', 'Requires improvement', '[z]', '[z]', '[z]', '1'],
      ['P 2.1', 'Assessment', 'Good', '29', '41', String(29 / 41), '2'],
    ])
    expect(tables.get('cases.csv')).toHaveLength(1 + 41)
  })

  it('agrees in every cell with the view, number for number and word for word', async () => {
    const view = fixtureWorkbook()
    const { tables } = opened(await exported(view))
    const read = (cell: WorkbookCell): string => {
      if (typeof cell !== 'object') return String(cell)
      if ('missing' in cell) return `[${cell.missing}]`
      return 'text' in cell ? cell.text : String(cell.value)
    }
    const listed = view.sheets
      .flatMap((sheet) => sheet.tables)
      .filter(({ name }) => name !== 'cases')
    expect(listed).toHaveLength(6)
    for (const { name, columns, rows } of listed)
      expect(tables.get(`${name}.csv`)).toEqual([
        columns.map(({ header }) => header),
        ...[...(rows as readonly WorkbookCell[][])].map((row) => row.map(read)),
      ])
  })

  it('carries hostile text whole, so that no spreadsheet runs it', async () => {
    const { tables } = opened(await exported(fixtureWorkbook()))
    const comments = tables
      .get('cases.csv')
      ?.slice(1)
      .map((record) => record.at(-1))
    expect(comments?.slice(0, HOSTILE.length)).toEqual([
      ...HOSTILE.slice(0, 4).map((text) => `'${text}`),
      ...HOSTILE.slice(4, 8),
      'two\nlines',
      'bell\uFFFD, half a pair \uFFFD, none \uFFFD',
      HOSTILE[10],
    ])
  })

  it('ends lines as RFC 4180 says, has no byte order mark, and quotes all text and no number', async () => {
    const { texts } = opened(await exported(fixtureWorkbook()))
    expect(texts.get('p_2_2_by_sex.csv')).toBe('"Sex","Yes","All"\r\n"Women",3,9\r\n"Men",6,32\r\n')
  })

  it('tells people what the files are in the words of the view', async () => {
    const { readme } = opened(await exported(fixtureWorkbook()))
    expect(readme).toContain('Inspection data: Westmarch probation delivery unit\n====')
    expect(readme).toContain('July 2023')
    expect(readme).toContain(
      [
        'P 2.2 Planning: is it holistic and does it involve the person?',
        '--------------------------------------------------------------',
        '',
        'This worksheet contains two tables.',
        'Source: inspection of 41 cases, May 2023.',
        '  p_2_2_answers.csv: Answers by question',
        '  p_2_2_by_sex.csv: Planning for safety, by sex',
      ].join('\n'),
    )
  })

  it('refuses tables that share a name or have none that a file may have', async () => {
    const columns = [{ key: 'a', header: 'A', type: 'text', width: 9 }] as const
    for (const names of [['a', 'A'], ['../a'], ['a b'], []]) {
      const tables = names.map((name) => ({ name, columns, rows: [['x']] }))
      await expect(exported(oneSheet({ tables }))).rejects.toMatchObject({
        code: 'exporter-failed',
      })
    }
  })

  it('refuses a row that is too short or too long', async () => {
    const columns = [{ key: 'a', header: 'A', type: 'text', width: 9 }] as const
    for (const row of [[], ['x', 'y']])
      await expect(
        exported(oneSheet({ tables: [{ name: 't', columns, rows: [row] }] })),
      ).rejects.toMatchObject({ code: 'exporter-failed', details: { table: 't', row: 1 } })
  })

  it('gives the same bytes twice, and when several exports run at once', async () => {
    const first = await exported(fixtureWorkbook())
    const together = await Promise.all([exported(fixtureWorkbook()), exported(fixtureWorkbook())])
    expect(together).toEqual([first, first])
  })

  it('gives the same bytes in another process and time zone', async () => {
    const program = new URL(`../test/.digest-${process.pid}.mjs`, import.meta.url).pathname
    try {
      await build({
        stdin: {
          contents: `import { createHash } from 'node:crypto'
            import { exported } from './exported.js'
            import { fixtureWorkbook } from '@inspectorate/testing/fixture-workbook'
            console.log(createHash('sha256').update(await exported(fixtureWorkbook())).digest('hex'))`,
          resolveDir: new URL('../test', import.meta.url).pathname,
          loader: 'ts',
        },
        outfile: program,
        bundle: true,
        platform: 'node',
        format: 'esm',
        conditions: ['@inspectorate/source'],
        external: ['fflate', 'zod', 'ts-pattern'],
        logLevel: 'error',
      })
      const digests = ['Pacific/Kiritimati', 'America/St_Johns'].map(async (TZ) => {
        const { stdout } = await promisify(execFile)(process.execPath, [program], {
          env: { ...process.env, TZ },
        })
        return stdout.trim()
      })
      const here = createHash('sha256')
        .update(await exported(fixtureWorkbook()))
        .digest('hex')
      expect(await Promise.all(digests)).toEqual([here, here])
    } finally {
      await rm(program, { force: true })
    }
  })

  it('stops between two rows when it is told to', async () => {
    const signal = { aborted: false }
    let taken = 0
    const rows = (async function* () {
      for await (const row of caseRows(1_000)) {
        taken += 1
        if (taken === 10) signal.aborted = true
        yield row
      }
    })()
    await expect(exported(casesAlone(rows), {}, { signal })).rejects.toMatchObject({
      name: 'InspectionError',
      code: 'aborted',
    })
    expect(taken).toBe(10)
  })

  it('tells its progress by sheets', async () => {
    const told: [number, number][] = []
    await exported(fixtureWorkbook(), {}, { onProgress: (done, of) => told.push([done, of]) })
    expect(told).toEqual([1, 2, 3, 4, 5, 6, 7].map((done) => [done, 7]))
  })

  it('hands over bytes while rows still come', async () => {
    let given = 0
    const rows = (async function* () {
      for await (const row of caseRows(60_000)) {
        given += 1
        yield row.with(5, { missing: 'x' })
      }
    })()
    const seen: number[] = []
    for await (const chunk of csvExporter().render(casesAlone(rows), {}, {}))
      if (chunk.length > 1_000) seen.push(given)
    expect(seen[0]).toBeLessThan(60_000)
  })

  it('passes on what goes wrong in the source of its rows', async () => {
    // oxlint-disable-next-line require-yield -- it fails before the first row
    const rows = (async function* (): AsyncGenerator<never> {
      throw new Error('the database is gone')
    })()
    await expect(exported(casesAlone(rows))).rejects.toThrow('the database is gone')
  })
})
