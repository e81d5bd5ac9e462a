import { placeTables } from '@inspectorate/publication/exporter'
import { beforeAll, describe, expect, it } from 'vitest'
import { exported } from '../test/exported.js'
import { everyKindOfCell, fixtureWorkbook, oneSheet } from '@inspectorate/testing'
import { all, opened, type Element, type Opened, type OpenedCell } from '../test/opened.js'

// The rules of a published spreadsheet that an exporter answers for, by their short names: T tables,
// F look, S sheets, C contents, D data, P the file. Each test reads the file that was written.

const view = fixtureWorkbook()
let book: Opened
let everyKind: Opened
beforeAll(async () => {
  book = opened(await exported(view))
  everyKind = opened(await exported(everyKindOfCell))
})

const everyCell = (): OpenedCell[] => book.sheets.flatMap(({ cells }) => [...cells.values()])
const property = (style: string, name: string): string | undefined => {
  const element = book.styles.get(style)
  const own = element!.children
    .flatMap((child) => (typeof child === 'string' ? [] : [child.attributes[name]]))
    .find((value) => value !== undefined)
  const parent = element!.attributes['style:parent-style-name']
  return own ?? (parent === undefined ? undefined : property(parent, name))
}
const column = [{ key: 'a', header: 'A', type: 'text', width: 10 }] as const

describe('tables', () => {
  it('T1: every table is a database range over its header and rows, the streamed one too', () => {
    const expected = view.sheets.flatMap((sheet) =>
      placeTables(sheet).map(({ table, headerRow, firstRow }) => {
        const rows = Array.isArray(table.rows) ? table.rows.length : 41
        const letter = String.fromCharCode(64 + table.columns.length)
        const quoted = `'${sheet.name.replaceAll("'", "''")}'`
        const area = `${quoted}.A${headerRow}:${quoted}.${letter}${firstRow + rows - 1}`
        return [table.name, area, 'true']
      }),
    )
    expect(
      book.ranges.map((range) => [
        range['table:name'],
        range['table:target-range-address'],
        range['table:contains-header'],
      ]),
    ).toEqual(expected)
  })

  it('T1: a table without rows is a range over its header', async () => {
    const rows = { async *[Symbol.asyncIterator]() {} }
    const { ranges } = opened(
      await exported(oneSheet({ tables: [{ name: 'none_yet', columns: column, rows }] })),
    )
    expect(ranges[0]!['table:target-range-address']).toBe("'One'.A2:'One'.A2")
  })

  it('T2: a name with a space, a leading digit or the look of a cell is refused, and one used twice', async () => {
    for (const name of ['my table', '1st', 'AB12', 'R1C1', 'c', 'other', 'Other']) {
      const tables = [name, 'other'].map((each) => ({ name: each, columns: column, rows: [['x']] }))
      await expect(exported(oneSheet({ tables })), name).rejects.toMatchObject({
        code: 'exporter-failed',
      })
    }
  })

  it('T3: no cell is merged', () => {
    expect(book.parts.get('content.xml')).not.toMatch(/spanned|covered/)
  })

  it('T4, S2: no row is blank, and nothing is below the last table', () => {
    for (const [index, { cells, rows }] of book.sheets.entries()) {
      const sheet = view.sheets[index]
      const last = placeTables(sheet!).at(-1)
      const count = last && (Array.isArray(last.table.rows) ? last.table.rows.length : 41)
      expect(rows).toHaveLength(last ? last.firstRow + count! - 1 : 1 + sheet!.introduction.length)
      for (const row of rows.keys()) expect(cells.get(`A${row + 1}`)!.text).not.toBe('')
    }
  })

  it('T5: headers that are blank or alike are refused', async () => {
    for (const header of ['', 'a ']) {
      const columns = [...column, { key: 'b', header, type: 'text', width: 10 } as const]
      const tables = [{ name: 'a_table', columns, rows: [['x', 'y']] }]
      await expect(exported(oneSheet({ tables }))).rejects.toMatchObject({
        code: 'exporter-failed',
      })
    }
  })

  it('T6: text in columns wraps, and rows are as high as their text, also when it is enlarged', () => {
    for (const style of ['wrapped-text', 'indented-text', 'number-header', 'wrapped-link'])
      expect(property(style, 'fo:wrap-option')).toBe('wrap')
    const ofRows = [...book.styles].filter(
      ([, { attributes }]) => attributes['style:family'] === 'table-row',
    )
    for (const [name] of ofRows) expect(property(name, 'style:use-optimal-row-height')).toBe('true')
    const { rows } = everyKind.sheet('Ratings')
    expect(rows[5]).toBe('row-lines-2')
    expect(rows[6]).toBe('row-lines-1')
  })

  it('T6: columns are as wide as the view says', () => {
    const [first] = all(everyKind.sheet('Ratings').element, 'table:table-column')
    const width = Number.parseFloat(
      property(first!.attributes['table:style-name']!, 'style:column-width')!,
    )
    expect(width).toBeGreaterThan(12 * 6)
    expect(width).toBeLessThan(16 * 7)
  })

  it('T7: there are no filters and no frozen panes', () => {
    for (const range of book.ranges) expect(range['table:display-filter-buttons']).toBe('false')
    expect(book.parts.get('settings.xml')).not.toContain('Split')
  })

  it('T8, D4: what is missing prints its shorthand; an empty cell and a short row are refused', async () => {
    expect(everyKind.sheet('Ratings').cells.get('H7')!.text).toBe('[low]')
    for (const rows of [[['']], [[]]])
      await expect(
        exported(oneSheet({ tables: [{ name: 'a_table', columns: column, rows }] })),
      ).rejects.toMatchObject({ code: 'exporter-failed', details: { column: 'a', row: 3 } })
  })

  it('T9: nothing is hidden', () => {
    expect(book.parts.get('content.xml')).not.toMatch(/visibility|table:display="false"/)
  })
})

describe('look', () => {
  it('F2: text is Arial 12 in the reader’s own colour, save for links', () => {
    for (const { style, link } of everyCell()) {
      expect(property(style, 'style:font-name')).toBe('Arial')
      expect(property(style, 'fo:color') === undefined).toBe(link === undefined)
    }
    const sizes = new Set(everyCell().map(({ style }) => property(style, 'fo:font-size')))
    expect(sizes).toEqual(new Set(['16pt', '14pt', '12pt']))
  })

  it('F3: titles of sheets are Heading 1, of tables Heading 2, both bold', () => {
    const shown = (style: string) => book.styles.get(style)!.attributes['style:display-name']
    for (const [index, { cells }] of book.sheets.entries()) {
      const { text, style } = cells.get('A1')!
      expect([text, shown(style)]).toEqual([view.sheets[index]!.title, 'Heading 1'])
      expect(property(style, 'fo:font-weight')).toBe('bold')
    }
    const { text, style } = everyKind.sheet("P 2.2 People's plans & more").cells.get('A5')!
    expect([text, shown(style), property(style, 'fo:font-size')]).toEqual([
      'Answers by question',
      'Heading 2',
      '14pt',
    ])
  })

  it('F4, F5: no fill, border, picture, macro, header or footer', () => {
    const file = [...book.parts.values()].join('')
    expect(file).not.toMatch(/fo:background-color|fo:border|draw:|<script:|event-listener/)
    expect(file).not.toMatch(/<style:(header|footer)(?! style:display="false"\/>)/)
  })
})

describe('sheets', () => {
  it('S1: are named and ordered as in the view, each with its title for assistive technology', () => {
    expect(book.sheets.map(({ name }) => name)).toEqual(view.sheets.map(({ name }) => name))
    for (const [index, { element }] of book.sheets.entries())
      expect(all(element, 'table:title')[0]!.children).toEqual([view.sheets[index]!.title])
  })

  it('S2: have all framing text in column A above the table', () => {
    for (const [index, sheet] of view.sheets.entries()) {
      const lines = sheet.introduction.map((line) => (typeof line === 'string' ? line : line.text))
      const { cells } = book.sheets[index]!
      expect(lines.map((_, row) => cells.get(`A${row + 2}`)!.text)).toEqual(lines)
      expect(lines.some((_, row) => cells.has(`B${row + 2}`))).toBe(false)
    }
  })

  it('S2: a blank title or line is refused', async () => {
    for (const sheet of [{ title: ' ' }, { introduction: ['One.', ''] }])
      await expect(exported(oneSheet(sheet))).rejects.toMatchObject({ code: 'exporter-failed' })
  })

  it('repeat the header of their last table on the printed pages after it', () => {
    const repeated = (name: string): Element[] =>
      all(book.sheet(name).element, 'table:table-header-rows')
    expect(all(repeated('Cases')[0]!, 'text:p')[0]!.children).toEqual(['Case'])
    expect(all(repeated('Ratings')[0]!, 'text:p')[0]!.children).toEqual(['Standard'])
    expect(repeated('Ratings')).toHaveLength(1)
  })

  it('are printed no smaller than can be read: wider ones go over several pages, their first columns on each', () => {
    const kept = (name: string): number =>
      all(book.sheet(name).element, 'table:table-header-columns').length
    expect([kept('Results'), kept('Cases')]).toEqual([0, 1])
    const styles = book.parts.get('styles.xml')!
    expect(styles).toMatch(/style:name="page-Landscape-65"[^>]*>[^>]*style:scale-to="65%"/)
    expect(styles).toMatch(/style:name="page-Landscape"[^>]*>[^>]*style:scale-to-X="1"/)
  })

  it('C2: are led to by the contents', () => {
    const links = [...book.sheet('Contents').cells.values()].flatMap(({ link }) => link ?? [])
    expect(links).toEqual(
      view.sheets
        .filter(({ id }) => id !== 'cover' && id !== 'contents')
        .map(({ name }) => `#'${name}'.A1`),
    )
  })
})

describe('data', () => {
  const rating = (ref: string): OpenedCell => everyKind.sheet('Ratings').cells.get(ref)!

  it('D2: numbers stand right under right-aligned headers, text left; shorthand keeps to their side', () => {
    const align = (ref: string) => property(rating(ref).style, 'fo:text-align')
    expect(['A6', 'A8', 'C8'].map(align)).toEqual(['start', 'start', 'start'])
    expect(['D6', 'D7', 'D8', 'F8'].map(align)).toEqual(['end', 'end', 'end', 'end'])
  })

  it('D3: numbers are numbers with formats and the unrounded value underneath', () => {
    expect(rating('D10')).toMatchObject({ type: 'float', value: '1038', text: '1,038' })
    expect(rating('F8')).toMatchObject({ type: 'percentage', value: String(29 / 41), text: '71%' })
    expect(rating('G9')).toMatchObject({ type: 'float', value: '0.5', text: '0.5' })
    expect(rating('H8')).toMatchObject({
      type: 'float',
      value: '0.0312',
      text: '0.031',
    })
    const format = (ref: string) =>
      everyKind.styles.get(rating(ref).style)!.attributes['style:data-style-name']
    expect(['D10', 'F8', 'G9'].map(format)).toEqual(['n-integer', 'n-percent', 'n-decimal'])
  })

  it('D3: text such as 2.2 is text', () => {
    expect(rating('A9')).toMatchObject({ type: 'string', value: undefined, text: '2.2' })
  })
})

describe('the file', () => {
  const textsOf = (name: string): unknown[] =>
    all(book.part('meta.xml'), name).flatMap(({ children }) => children)

  it('P1: names its title, subject, keywords, language, and the organisation as author', () => {
    expect(textsOf('dc:title')).toEqual([view.meta.title])
    expect(textsOf('dc:subject')).toEqual([view.meta.subject])
    expect(textsOf('meta:keyword')).toEqual(view.meta.keywords)
    expect(textsOf('dc:language')).toEqual(['en-GB'])
    expect(textsOf('dc:creator')).toEqual(['Test Inspectorate'])
  })

  it('P1: is dated by its publication, never by a clock', () => {
    expect(textsOf('meta:creation-date')).toEqual(['2026-01-01T00:00:00'])
    expect(textsOf('dc:date')).toEqual(['2026-01-01T00:00:00'])
  })

  it('P1: is in English of Great Britain throughout', () => {
    const [defaults] = all(book.part('styles.xml'), 'style:default-style')
    expect(all(defaults!, 'style:text-properties')[0]!.attributes).toMatchObject({
      'fo:language': 'en',
      'fo:country': 'GB',
    })
  })

  it('P2: opens on the first sheet with the cursor in A1', () => {
    const items = all(book.part('settings.xml'), 'config:config-item').map(
      ({ attributes, children }) => [attributes['config:name'], children[0]],
    )
    expect(items).toContainEqual(['ActiveTable', 'Cover'])
    const cursors = items.filter(
      ([name]) => name === 'CursorPositionX' || name === 'CursorPositionY',
    )
    expect(cursors.map(([, at]) => at)).toEqual(view.sheets.flatMap(() => ['0', '0']))
  })
})
