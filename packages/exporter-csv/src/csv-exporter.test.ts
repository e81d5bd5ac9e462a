import type { WorkbookCell } from '@inspectorate/publication'
import { describe, expect, it } from 'vitest'
import { exported } from '../test/exported.js'
import {
  digestsElsewhere,
  everyKindOfCell,
  fixtureWorkbook,
  hostileCells,
  oneColumn,
  oneSheet,
  sha256,
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

  it('gives the same bytes in another process, day and time zone', async () => {
    const view = viewOf('northtown', 'workbook')
    const here = sha256(await exported(view))
    expect(await digestsElsewhere('exported', import.meta.url, view)).toEqual([here, here])
  })
})
