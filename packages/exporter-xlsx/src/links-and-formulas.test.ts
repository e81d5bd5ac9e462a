import type { WorkbookView } from '@inspectorate/publication'
import { describe, expect, it } from 'vitest'
import { exported } from '../test/exported.js'
import {
  everyKindOfCell,
  fixtureWorkbook,
  hostileCells,
  oneColumn,
  oneRow,
} from '@inspectorate/testing'
import { opened } from '../test/opened.js'

describe('links', () => {
  it('lead to a cell of a sheet with an apostrophe in its name', async () => {
    const [first, ...others] = everyKindOfCell.sheets
    const linked = { ...first!, introduction: [{ text: 'See women', sheet: 'plans', cell: 'B10' }] }
    const { links } = opened(await exported({ ...everyKindOfCell, sheets: [linked, ...others] }))
      .sheets[0]!
    expect(links.get('A2')).toEqual({
      location: "'P 2.2 People''s plans & more'!B10",
      target: undefined,
      display: 'See women',
    })
  })

  it('lead out of the workbook to pages, mails and calls', async () => {
    const hrefs = [
      'https://example.org/a?b=1&c="2"#d',
      'mailto:a@example.org',
      'tel:+441610000000',
      'https://example.org/two words',
    ]
    const { links } = opened(await exported(oneRow(...hrefs.map((href) => ({ text: 'Go', href })))))
      .sheets[0]!
    expect([...links.values()].map(({ target }) => target)).toEqual([
      'https://example.org/a?b=1&c=%222%22#d',
      'mailto:a@example.org',
      'tel:+441610000000',
      'https://example.org/two%20words',
    ])
  })

  it('to anything that could do harm or is no address are plain text', async () => {
    const hrefs = [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'https://[',
      'data:text/html,x',
      'report.docx',
      `https://example.org/${'x'.repeat(3_000)}`,
    ]
    const sheet = opened(await exported(oneRow(...hrefs.map((href) => ({ text: 'Go', href })))))
      .sheets[0]!
    expect(sheet.links.size).toBe(0)
    expect(sheet.cells.get('A3')).toMatchObject({ text: 'Go', styleName: 'Normal' })
  })

  it('to no sheet are refused', async () => {
    await expect(exported(oneRow({ text: 'Go', sheet: 'nowhere' }))).rejects.toMatchObject({
      code: 'exporter-failed',
    })
  })
})

describe('formulas', () => {
  it('name columns of their row by key and keep their value for programs that do not calculate', async () => {
    const { cells } = opened(await exported(everyKindOfCell)).sheet('Ratings')
    expect(cells.get('F8')).toMatchObject({ formula: 'D8/E8', text: String(29 / 41) })
    expect(cells.get('F10')).toMatchObject({ formula: 'D10/E10', format: '0%' })
  })

  it('that name no column, and values that are no numbers, are refused', async () => {
    for (const cell of [
      { formula: '{nobody}/2', value: 1 },
      { formula: '1/0', value: Infinity },
      Number.NaN,
    ])
      await expect(exported(oneRow(cell))).rejects.toMatchObject({ code: 'exporter-failed' })
  })

  it('are never made of text: hostile text comes back as it was, as text', async () => {
    const { cells, xml } = opened(await exported(oneColumn(hostileCells))).sheet('One')
    const texts = hostileCells.map((_, index) => cells.get(`A${3 + index}`)!)
    expect(texts.slice(0, 4)).toMatchObject(
      hostileCells.slice(0, 4).map((text) => ({
        text,
        formula: undefined,
        format: '@',
        quotePrefix: true,
      })),
    )
    expect(texts.slice(4).map(({ text }) => text)).toEqual([
      ...hostileCells.slice(4, 8),
      'two\nlines',
      'bell\uFFFD, half a pair \uFFFD, none \uFFFD',
      `${hostileCells[10]!.slice(0, 32_766)}…`,
    ])
    expect(xml).not.toContain('<f>')
  })
})

describe('shares among other numbers', () => {
  it('are shown as percentages, with a decimal place where they have one', async () => {
    const { cells } = opened(await exported(oneRow({ share: 0.46 }, { share: 0.852 }))).sheets[0]!
    expect(cells.get('A3')).toMatchObject({ type: 'n', text: '0.46', format: '0%' })
    expect(cells.get('B3')).toMatchObject({ type: 'n', text: '0.852', format: '0.0%' })
  })
})

describe('names of key results', () => {
  it('lead to their cell', async () => {
    const { workbook } = opened(await exported(everyKindOfCell))
    const names = workbook['definedNames'].definedName.filter(
      (item: { localSheetId?: string }) => item.localSheetId === undefined,
    )
    expect(names).toEqual([
      { name: 'overall_rating', '#text': "'Ratings'!$C$10" },
      { name: 'planning_women', '#text': "'P 2.2 People''s plans & more'!$B$10" },
    ])
  })

  it('that Excel does not allow are refused', async () => {
    const name = { name: 'A1', sheet: 'ratings', table: 'ratings', column: 'rating', row: 0 }
    await expect(exported(fixtureWorkbook({ names: [name] }))).rejects.toMatchObject({
      code: 'exporter-failed',
    })
  })
})

describe('sheet names', () => {
  const named = (...names: string[]): WorkbookView =>
    fixtureWorkbook({
      sheets: names.map((name, index) => ({
        id: String(index),
        name,
        title: 'A sheet',
        introduction: ['Text.'],
        tables: [],
      })),
      names: [],
    })

  it.each([
    '',
    'x'.repeat(32),
    'a/b',
    'a:b',
    '[a]',
    'a?',
    'a*',
    'a\\b',
    "'a'",
    'History',
    'a\u0007',
  ])('such as “%s” are refused', async (name) => {
    await expect(exported(named('Cover', name))).rejects.toMatchObject({
      code: 'exporter-failed',
      details: { name },
    })
  })

  it('that differ only in case are refused', async () => {
    await expect(exported(named('Cover', 'cover'))).rejects.toMatchObject({
      code: 'exporter-failed',
    })
  })

  it('may use every character Excel allows', async () => {
    const names = ["People's plans & <more>", 'Ärger! "quoted", 50%', 'x'.repeat(31)]
    expect(opened(await exported(named(...names))).sheets.map(({ name }) => name)).toEqual(names)
  })
})
