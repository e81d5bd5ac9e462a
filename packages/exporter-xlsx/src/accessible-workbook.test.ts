import { placeTables } from '@inspectorate/publication/exporter'
import { beforeAll, describe, expect, it } from 'vitest'
import { exported } from '../test/exported.js'
import { everyKindOfCell, fixtureWorkbook, oneSheet } from '@inspectorate/testing'
import { areaOf, everyCell, opened, type Opened, type OpenedCell } from '../test/opened.js'

// The rules of a published workbook that an exporter answers for, by their short names: T tables,
// F look, S sheets, C cover and contents, D data, P the file. Each test reads the file that was
// written, not the view.

let book: Opened
let cells: Opened
beforeAll(async () => {
  book = opened(await exported(fixtureWorkbook()))
  cells = opened(await exported(everyKindOfCell))
})

const view = fixtureWorkbook()
const dataCells = (from: Opened): OpenedCell[] =>
  from.sheets.flatMap((sheet) =>
    sheet.tables.flatMap(({ ref }) => {
      const { firstRow, lastRow, columns } = areaOf(ref)
      return [...sheet.cells.values()].filter((cell) => {
        const row = Number(cell.ref.slice(1))
        return row > firstRow && row <= lastRow && columns.includes(cell.ref[0]!)
      })
    }),
  )

describe('tables', () => {
  it('T1: every table is a table object over its header and rows, the streamed one too', () => {
    for (const [index, sheet] of view.sheets.entries()) {
      const placed = placeTables(sheet)
      const tables = book.sheets[index]!.tables
      expect(tables.map(({ name }) => name)).toEqual(sheet.tables.map(({ name }) => name))
      for (const [at, { table, headerRow, firstRow }] of placed.entries()) {
        const rows = Array.isArray(table.rows) ? table.rows.length : 41
        const letter = String.fromCharCode(64 + table.columns.length)
        expect(tables[at]!.ref).toBe(`A${headerRow}:${letter}${firstRow + rows - 1}`)
      }
    }
  })

  it('T1: a table without rows is a table object all the same', async () => {
    const rows = { async *[Symbol.asyncIterator]() {} }
    const columns = [{ key: 'a', header: 'Case', type: 'text', width: 10 }] as const
    const empty = opened(
      await exported(oneSheet({ tables: [{ name: 'none_yet', columns, rows }] })),
    )
    expect(empty.sheets[0]!.tables[0]).toMatchObject({ ref: 'A2:A3', columns: ['Case'] })
  })

  it('T2: table names and numbers are unique', () => {
    const tables = book.sheets.flatMap((sheet) => sheet.tables)
    expect(new Set(tables.map(({ name }) => name.toLowerCase())).size).toBe(tables.length)
    expect(new Set(tables.map(({ xml }) => / id="(\d+)"/.exec(xml)![1])).size).toBe(tables.length)
  })

  it('T2: a table name with a space, a leading digit or the look of a cell is refused', async () => {
    for (const name of ['my table', '1st', 'AB12', 'R1C1', 'c']) {
      const columns = [{ key: 'a', header: 'A', type: 'text', width: 10 }] as const
      const render = exported(oneSheet({ tables: [{ name, columns, rows: [['x']] }] }))
      await expect(render, name).rejects.toMatchObject({ code: 'exporter-failed' })
    }
  })

  it('T3: no cell is merged', () => {
    for (const { xml } of book.sheets) expect(xml).not.toContain('mergeCell')
  })

  it('T4, S2: no row is blank, from A1 to the last row of the last table, and nothing is below it', () => {
    for (const [index, sheet] of book.sheets.entries()) {
      const rows = [...sheet.cells.values()].map(({ ref }) => Number(ref.replace(/\D/g, '')))
      const last = sheet.tables.at(-1)
      const end = last ? areaOf(last.ref).lastRow : 1 + view.sheets[index]!.introduction.length
      expect([...new Set(rows)]).toEqual(Array.from({ length: end }, (_, row) => row + 1))
    }
  })

  it('S2: a blank line or title is refused', async () => {
    for (const sheet of [{ title: ' ' }, { introduction: ['One.', ''] }])
      await expect(exported(oneSheet(sheet))).rejects.toMatchObject({ code: 'exporter-failed' })
  })

  it('T5: the one header row of a table equals the names of its columns', () => {
    for (const sheet of book.sheets)
      for (const table of sheet.tables) {
        const { firstRow, columns } = areaOf(table.ref)
        const headers = columns.map((letter) => sheet.cells.get(`${letter}${firstRow}`)!.text)
        expect(headers).toEqual(table.columns)
        expect(new Set(headers.map((header) => header.toLowerCase())).size).toBe(headers.length)
      }
  })

  it('T5: a header that is blank or used twice is refused', async () => {
    for (const headers of [
      ['Cases', 'cases'],
      ['Cases', ' '],
    ]) {
      const columns = headers.map(
        (header) => ({ key: header, header, type: 'text', width: 9 }) as const,
      )
      const render = exported(
        oneSheet({ tables: [{ name: 'cases', columns, rows: [['a', 'b']] }] }),
      )
      await expect(render).rejects.toMatchObject({ code: 'exporter-failed' })
    }
  })

  it('T6: text and headers wrap, rows are high enough for them, and columns have the widths of the view', () => {
    const texts = dataCells(book).filter(({ type }) => type !== 'n')
    expect(
      texts.every(({ alignment, text }) => alignment['wrapText'] === '1' || /^\[\w+\]$/.test(text)),
    ).toBe(true)
    const ratings = cells.sheet('Ratings')
    expect(Number(ratings.node['cols'].col[1].width)).toBeGreaterThanOrEqual(34)
    const height = (row: number): number => Number(ratings.node['sheetData'].row[row - 1].ht ?? 15)
    expect(height(6)).toBeGreaterThanOrEqual(30)
    expect(height(7)).toBe(15)
  })

  it('T6: no row is fixed in height: it grows when a reader enlarges the text', () => {
    for (const { xml } of book.sheets) expect(xml).not.toContain('customHeight')
  })

  it('T7: the published workbook has no filters and no frozen panes', () => {
    for (const { xml, tables } of book.sheets) {
      expect(xml).not.toMatch(/<autoFilter|<pane/)
      for (const table of tables) expect(table.xml).not.toContain('<autoFilter')
    }
  })

  it('T7: the working workbook filters and freezes the header of case rows, and of nothing else', async () => {
    const working = opened(await exported(fixtureWorkbook(), { working: true }))
    for (const { name, xml, tables } of working.sheets) {
      expect(xml.includes('state="frozen"')).toBe(name === 'Cases')
      expect(tables.some((table) => table.xml.includes('<autoFilter'))).toBe(name === 'Cases')
    }
    const { headerRow, firstRow } = placeTables(view.sheets.at(-1)!)[0]!
    expect(working.sheet('Cases').xml).toContain(`ySplit="${headerRow}" topLeftCell="A${firstRow}"`)
  })

  it('T8, D4: no data cell is empty; what is missing prints its shorthand', () => {
    const found = dataCells(book)
    const expected = book.sheets
      .flatMap(({ tables }) => tables)
      .map(({ ref }) => {
        const { firstRow, lastRow, columns } = areaOf(ref)
        return (lastRow - firstRow) * columns.length
      })
    expect(found).toHaveLength(expected.reduce((sum, count) => sum + count, 0))
    expect(found.every(({ text }) => text !== '')).toBe(true)
    const missing = ['D7', 'H7', 'H9', 'H10'].map((ref) => cells.sheet('Ratings').cells.get(ref))
    expect(missing.map((cell) => cell!.text)).toEqual(['[z]', '[low]', '[x]', '[c]'])
  })

  it('T8: an empty cell and a row that is too short are refused', async () => {
    const columns = [{ key: 'a', header: 'A', type: 'text', width: 10 }] as const
    for (const rows of [[['']], [[]]]) {
      const render = exported(oneSheet({ tables: [{ name: 'a_table', columns, rows }] }))
      await expect(render).rejects.toMatchObject({
        code: 'exporter-failed',
        details: { column: 'a', row: 3 },
      })
    }
  })

  it('T9: nothing is hidden', () => {
    expect(
      book.workbook['sheets'].sheet.every((sheet: { state: string }) => sheet.state === 'visible'),
    ).toBe(true)
    for (const { xml } of book.sheets) expect(xml).not.toContain('hidden=')
  })
})

describe('look', () => {
  it('F1: a link shows where it leads in words', () => {
    for (const sheet of book.sheets)
      for (const [ref, { display }] of sheet.links) expect(display).toBe(sheet.cells.get(ref)!.text)
  })

  it('F2: all text is Arial 12, titles bold 16, table titles bold 14, in the automatic colour save for links', () => {
    const fonts = new Set(everyCell(book).map(({ font }) => JSON.stringify(font)))
    for (const font of [...fonts].map((text) => JSON.parse(text))) {
      expect(font.name.val).toBe('Arial')
      expect(font.color === undefined).toBe(font.u === undefined)
    }
    const sizes = book.sheets.map(({ cells }) =>
      [...cells.values()].map(({ font }) => font['sz'].val),
    )
    expect(sizes.map(([title]) => title)).toEqual(view.sheets.map(() => '16'))
    const titled = view.sheets.flatMap(({ tables }) => tables.filter(({ title }) => title))
    expect(sizes.flat().filter((size) => size === '14')).toHaveLength(titled.length)
    expect(new Set(sizes.flat())).toEqual(new Set(['16', '14', '12']))
    expect(book.parts.get('xl/styles.xml')).toContain(
      '<fonts count="5"><font><sz val="12"/><name val="Arial"/>',
    )
  })

  it('F3: the title of a sheet stands in A1 and is tagged Heading 1, that of a table Heading 2', () => {
    for (const [index, sheet] of book.sheets.entries())
      expect(sheet.cells.get('A1')).toMatchObject({
        text: view.sheets[index]!.title,
        styleName: 'Heading 1',
      })
    const planning = cells.sheet("P 2.2 People's plans & more").cells
    expect(planning.get('A5')).toMatchObject({
      text: 'Answers by question',
      styleName: 'Heading 2',
    })
    expect(planning.get('A6')).toMatchObject({ text: 'Question', styleName: 'Normal' })
  })

  it('F4: no fill, no border, no table style', () => {
    const styles = book.parts.get('xl/styles.xml')!
    expect(styles).not.toMatch(/<xf [^>]*(fillId|borderId)="[1-9]/)
    for (const { tables } of book.sheets)
      for (const { xml } of tables) expect(xml).not.toContain('tableStyleInfo')
  })

  it('F5: no headers, footers, pictures, macros or links to other workbooks', () => {
    expect(
      [...book.parts.keys()].filter((name) => /media|drawing|vba|externalLink|printer/.test(name)),
    ).toEqual([])
    for (const { xml } of book.sheets) expect(xml).not.toMatch(/<headerFooter|<drawing|<picture/)
  })
})

describe('sheets', () => {
  it('S1: sheets have unique names and none is blank', () => {
    expect(book.sheets.map(({ name }) => name)).toEqual(view.sheets.map(({ name }) => name))
    for (const { cells } of book.sheets) expect(cells.size).toBeGreaterThan(1)
  })

  it('S2: all framing text stands in column A above the table', () => {
    for (const [index, sheet] of book.sheets.entries()) {
      const top = sheet.tables[0] ? areaOf(sheet.tables[0].ref).firstRow : Infinity
      const framing = [...sheet.cells.values()].filter(({ ref }) => Number(ref.slice(1)) < top)
      expect(framing.every(({ ref }) => ref.startsWith('A'))).toBe(true)
      expect(
        framing.slice(1, 1 + view.sheets[index]!.introduction.length).map(({ text }) => text),
      ).toEqual(
        view.sheets[index]!.introduction.map((line) =>
          typeof line === 'string' ? line : line.text,
        ),
      )
    }
  })

  it('C2: the contents lead to every sheet they name', () => {
    const { links } = book.sheet('Contents')
    expect([...links].map(([, { location }]) => location)).toEqual(
      view.sheets
        .filter(({ id }) => id !== 'cover' && id !== 'contents')
        .map(({ name }) => `'${name}'!A1`),
    )
  })
})

describe('print', () => {
  const titlesOf = (name: string): string =>
    book.workbook['definedNames'].definedName.find(
      (one: Record<string, string>) =>
        one['localSheetId'] === String(book.sheets.findIndex((sheet) => sheet.name === name)),
    )['#text']

  it('puts all columns on one page’s width where they can be read so, and repeats the header', () => {
    const { xml, tables } = book.sheet('Results')
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>')
    expect(xml).toContain('fitToWidth="1" fitToHeight="0" orientation="landscape"')
    const { firstRow } = areaOf(tables[0]!.ref)
    expect(titlesOf('Results')).toBe(`'Results'!$${firstRow}:$${firstRow}`)
  })

  it('prints a wider sheet no smaller, over several pages with the first columns on each', () => {
    const { xml } = book.sheet('Cases')
    expect(xml).not.toContain('fitToPage')
    expect(xml).toContain('scale="65" orientation="landscape"')
    expect(titlesOf('Cases')).toMatch(/^'Cases'!\$A:\$[B-D],'Cases'!\$\d+:\$\d+$/)
  })

  it('repeats the header of the last of several tables on the pages after it', () => {
    const { tables } = book.sheet('Ratings')
    const { firstRow } = areaOf(tables[1]!.ref)
    expect(titlesOf('Ratings')).toBe(`'Ratings'!$${firstRow}:$${firstRow}`)
  })
})

describe('data', () => {
  const rating = (ref: string): OpenedCell => cells.sheet('Ratings').cells.get(ref)!

  it('D2: numbers stand right under right-aligned headers, text left', () => {
    expect(
      [rating('A6'), rating('A8'), rating('C8')].map(({ alignment }) => alignment['horizontal']),
    ).toEqual(['left', 'left', 'left'])
    expect(
      [rating('D6'), rating('D8'), rating('F8')].map(({ alignment }) => alignment['horizontal']),
    ).toEqual(['right', 'right', 'right'])
  })

  it('D3: numbers are numbers with formats and the unrounded value underneath', () => {
    expect(rating('D10')).toMatchObject({ type: 'n', text: '1038', format: '#,##0' })
    expect(rating('F8')).toMatchObject({ type: 'n', text: String(29 / 41), format: '0%' })
    expect(rating('G9')).toMatchObject({ type: 'n', text: '0.5', format: '#,##0.0' })
    expect(rating('H8')).toMatchObject({ type: 'n', text: '0.0312', format: '0.000' })
  })

  it('D3: among shorthand numbers stay numbers, and the shorthand keeps to their side', () => {
    expect(rating('D7')).toMatchObject({ text: '[z]', alignment: { horizontal: 'right' } })
    expect(rating('D8').type).toBe('n')
  })

  it('D3: no “number stored as text” mark appears on text such as 2.2', () => {
    expect(rating('A9')).toMatchObject({ type: 's', text: '2.2' })
    expect(cells.sheet('Ratings').node['ignoredErrors'].ignoredError).toEqual([
      { sqref: 'A6:H10', numberStoredAsText: '1' },
    ])
  })
})

describe('the file', () => {
  it('P1: it names its title, subject, keywords, language and the organisation as author', () => {
    expect(book.properties).toMatchObject({
      'dc:title': view.meta.title,
      'dc:subject': view.meta.subject,
      'cp:keywords': view.meta.keywords.join(', '),
      'dc:language': 'en-GB',
      'dc:creator': 'Test Inspectorate',
      'dcterms:created': { '#text': '2026-01-01T00:00:00Z' },
      'dcterms:modified': { '#text': '2026-01-01T00:00:00Z' },
    })
    expect(book.parts.get('xl/workbook.xml')).not.toContain('filterPrivacy')
  })

  it('P2: it opens on the first sheet with the cursor in A1', () => {
    expect(book.workbook['bookViews'].workbookView).toMatchObject({
      activeTab: '0',
      firstSheet: '0',
    })
    const selected = book.sheets.map(({ node }) => node['sheetViews'].sheetView[0])
    expect(selected.map((sheetView) => sheetView.tabSelected)).toEqual([
      '1',
      ...view.sheets.slice(1).map(() => undefined),
    ])
    expect(selected.every((sheetView) => sheetView.selection[0].activeCell === 'A1')).toBe(true)
  })
})
