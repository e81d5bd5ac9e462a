import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { WorkbookCell } from '@inspectorate/publication'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { exported } from '../test/exported.js'
import {
  caseRows,
  casesAlone,
  everyKindOfCell,
  fixtureWorkbook,
  hostileCells,
  oneColumn,
  oneSheet,
  viewFile,
  viewOf,
} from '@inspectorate/testing'
import { opened } from '../test/opened.js'
import { csvExporter } from './index.js'

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
    const names = fixtureWorkbook().sheets.flatMap(({ tables }) => tables.map(({ name }) => name))
    expect(files).toEqual([
      'README.txt',
      'csv-metadata.json',
      ...names.map((name) => `${name}.csv`),
    ])
  })

  it('reads as the view has it', async () => {
    const { tables } = opened(await exported(everyKindOfCell))
    expect(tables.get('ratings.csv')?.slice(1, 3)).toEqual([
      'P 1.1|Leadership|Requires improvement||[z]||[z]||[z]|1||[low]'.split('|'),
      `P 2.1|Assessment|Good|29||41||${29 / 41}||2|0.0312|`.split('|'),
    ])
    const inspection = opened(await exported(fixtureWorkbook()))
    expect(inspection.tables.get('cases.csv')).toHaveLength(1 + 41)
  })

  it('agrees in every cell with the view, number for number and word for word', async () => {
    const view = fixtureWorkbook()
    const { tables } = opened(await exported(view))
    const read = (cell: WorkbookCell): string => {
      if (typeof cell !== 'object') return String(cell)
      if ('missing' in cell) return `[${cell.missing}]`
      if ('text' in cell) return cell.text
      return String('share' in cell ? cell.share : cell.value)
    }
    const listed = view.sheets
      .flatMap((sheet) => sheet.tables)
      .filter(({ name }) => name !== 'cases')
    expect(listed.length).toBeGreaterThan(10)
    for (const { name, columns, rows } of listed) {
      const [header, ...records] = tables.get(`${name}.csv`)!
      for (const [index, { key, type }] of columns.entries()) {
        const column = key.replaceAll('-', '_')
        const fields = (of: string) => records.map((record) => record[header!.indexOf(of)])
        const cells = (rows as WorkbookCell[][]).map((row) => row[index]!)
        const isMissing = (cell: WorkbookCell) => typeof cell === 'object' && 'missing' in cell
        if (type === 'text' || !cells.some(isMissing)) {
          expect(fields(column), `${name} ${key}`).toEqual(cells.map(read))
          expect(header).not.toContain(`${column}_mark`)
          continue
        }
        // A column of numbers has nothing but numbers; why one is missing stands beside it.
        const [values, marks] = [fields(column), fields(`${column}_mark`)]
        expect(values).toEqual(cells.map((cell) => (isMissing(cell) ? '' : read(cell))))
        expect(marks).toEqual(cells.map((cell) => (isMissing(cell) ? read(cell) : '')))
      }
    }
  })

  it('carries hostile text whole, so that no spreadsheet runs it', async () => {
    const { tables } = opened(await exported(oneColumn(hostileCells)))
    const texts = tables
      .get('texts.csv')
      ?.slice(1)
      .map(([text]) => text)
    expect(texts).toEqual([
      ...hostileCells.slice(0, 4).map((text) => `'${text}`),
      ...hostileCells.slice(4, 8),
      'two\nlines',
      'bell\uFFFD, half a pair \uFFFD, none \uFFFD',
      hostileCells[10],
    ])
  })

  it('ends lines as RFC 4180 says, has no byte order mark, and quotes all text and no number', async () => {
    const { texts } = opened(await exported(everyKindOfCell))
    expect(texts.get('plans_by_sex.csv')).toBe('"sex","yes"\r\n"Women",3\r\n"Men",6\r\n')
  })

  it('tells people what the files are in the words of the view', async () => {
    const { readme } = opened(await exported(everyKindOfCell))
    expect(readme).toContain(`${everyKindOfCell.meta.title}\n====`)
    expect(readme).toContain('January 2026')
    expect(readme).toContain(
      [
        'Two tables under a name that has to be quoted',
        '---------------------------------------------',
        '',
        'Two tables.',
        'A source.',
        '  plans.csv: Answers by question',
        '  plans_by_sex.csv: Planning, by sex',
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
            import { readFileSync } from 'node:fs'
            const view = JSON.parse(readFileSync(process.env.VIEW, 'utf8'))
            console.log(createHash('sha256').update(await exported(view)).digest('hex'))`,
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
          env: { ...process.env, TZ, VIEW: viewFile('northtown', 'workbook') },
        })
        return stdout.trim()
      })
      const here = createHash('sha256')
        .update(await exported(viewOf('northtown', 'workbook')))
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
    const all = fixtureWorkbook().sheets.length
    expect(told).toEqual(Array.from({ length: all }, (_, i) => [i + 1, all]))
  })

  it('hands over bytes while rows still come', async () => {
    let given = 0
    const rows = (async function* () {
      for await (const row of caseRows(60_000)) {
        given += 1
        yield row.with(3, { missing: 'x' })
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
