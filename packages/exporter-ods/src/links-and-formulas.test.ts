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

const firstSheet = async (view: WorkbookView) => opened(await exported(view)).sheets[0]!

describe('links', () => {
  it('lead to a cell of a sheet with an apostrophe in its name', async () => {
    const [first, ...others] = everyKindOfCell.sheets
    const linked = { ...first!, introduction: [{ text: 'See women', sheet: 'plans', cell: 'B10' }] }
    const { cells } = await firstSheet({ ...everyKindOfCell, sheets: [linked, ...others] })
    expect(cells.get('A2')).toMatchObject({
      text: 'See women',
      link: "#'P 2.2 People''s plans & more'.B10",
    })
  })

  it('lead out to pages, mails and calls', async () => {
    const hrefs = [
      'https://example.org/a?b=1&c="2"#d',
      'mailto:a@example.org',
      'tel:+441610000000',
      'https://example.org/two words',
    ]
    const { cells } = await firstSheet(oneRow(...hrefs.map((href) => ({ text: 'Go', href }))))
    expect(['A3', 'B3', 'C3', 'D3'].map((ref) => cells.get(ref)!.link)).toEqual([
      'https://example.org/a?b=1&c=%222%22#d',
      'mailto:a@example.org',
      'tel:+441610000000',
      'https://example.org/two%20words',
    ])
  })

  it('to anything that could do harm or is no address are plain text', async () => {
    const hrefs = ['javascript:alert(1)', 'file:///etc/passwd', 'https://[', 'report.docx']
    const { cells } = await firstSheet(oneRow(...hrefs.map((href) => ({ text: 'Go', href }))))
    expect(cells.get('A3')).toMatchObject({ text: 'Go', style: 'wrapped-text' })
    expect([...cells.values()].every(({ link }) => link === undefined)).toBe(true)
  })

  it('to no sheet or no cell are refused', async () => {
    for (const cell of [
      { text: 'Go', sheet: 'nowhere' },
      { text: 'Go', sheet: 'one', cell: 'A1:B2' },
    ])
      await expect(exported(oneRow(cell))).rejects.toMatchObject({ code: 'exporter-failed' })
  })
})

describe('formulas', () => {
  it('name columns of their row by key and keep their value for programs that do not calculate', async () => {
    const { cells } = opened(await exported(everyKindOfCell)).sheet('Ratings')
    expect(cells.get('F8')).toMatchObject({
      formula: 'of:=[.D8]/[.E8]',
      type: 'percentage',
      value: String(29 / 41),
      text: '71%',
    })
  })

  it('part arguments by semicolons, save in texts', async () => {
    const formula = 'IF({k0}=",",1,{k0})'
    const { cells } = await firstSheet(oneRow(1, { formula, value: 1 }))
    expect(cells.get('B3')!.formula).toBe('of:=IF([.A3]=",";1;[.A3])')
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
    const { cells } = opened(await exported(oneColumn(hostileCells))).sheet('One')
    const found = hostileCells.map((_, index) => cells.get(`A${3 + index}`)!)
    expect(found.map(({ text }) => text)).toEqual([
      ...hostileCells.slice(0, 8),
      'two\nlines',
      'bell\uFFFD, half a pair \uFFFD, none \uFFFD',
      hostileCells[10],
    ])
    for (const { type, formula } of found)
      expect({ type, formula }).toEqual({ type: 'string', formula: undefined })
    expect(found.slice(0, 4).every(({ style }) => style === 'wrapped-guarded')).toBe(true)
  })
})

describe('names of key results', () => {
  it('lead to their cell', async () => {
    const { names } = opened(await exported(everyKindOfCell))
    expect(names.map((name) => [name['table:name'], name['table:cell-range-address']])).toEqual([
      ['overall_rating', "$'Ratings'.$C$10"],
      ['planning_women', "$'P 2.2 People''s plans & more'.$B$10"],
    ])
  })

  it('that look like a cell, or lead to no row, are refused', async () => {
    const name = { name: 'overall', sheet: 'ratings', table: 'ratings', column: 'rating', row: 0 }
    for (const wrong of [{ name: 'A1' }, { row: 4 }])
      await expect(
        exported({ ...everyKindOfCell, names: [{ ...name, ...wrong }] }),
      ).rejects.toMatchObject({ code: 'exporter-failed' })
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

  it.each(['', 'x'.repeat(32), 'a/b', 'a:b', '[a]', 'a?', 'a*', 'a\\b', "'a'", 'a\u0007'])(
    'such as “%s” are refused',
    async (name) => {
      await expect(exported(named('Cover', name))).rejects.toMatchObject({
        code: 'exporter-failed',
        details: { name },
      })
    },
  )

  it('that differ only in case are refused', async () => {
    await expect(exported(named('Cover', 'cover'))).rejects.toMatchObject({
      code: 'exporter-failed',
    })
  })

  it('may use every other character', async () => {
    const names = ["People's plans & <more>", 'Ärger "quoted", 50%', 'x'.repeat(31)]
    expect(opened(await exported(named(...names))).sheets.map(({ name }) => name)).toEqual(names)
  })
})
