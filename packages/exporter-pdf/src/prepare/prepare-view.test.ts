import type { Block, BoundFigure, Inline, ReportView } from '@inspectorate/publication'
import { fixtureReport } from '@inspectorate/testing'
import { describe, expect, it } from 'vitest'
import type { PreparedBlock } from './prepared-report.js'
import { prepareView } from './prepare-view.js'

const text = (value: string): Inline => ({ kind: 'text', value })
const paragraph = (...content: Inline[]): Block => ({ kind: 'paragraph', role: 'body', content })
const prepared = (...blocks: Block[]) =>
  prepareView(
    { ...fixtureReport, blocks },
    {
      firmness: false,
      families: ['Liberation Sans'],
    },
  )
const inlines = (...content: Inline[]) => {
  const [block] = prepared(paragraph(...content)).blocks
  return (block as PreparedBlock & { kind: 'paragraph' }).content
}

describe('the prepared report', () => {
  it('names the places of a figure by their numbers, which the view says', () => {
    const [{ id, text }] = fixtureReport.figures as [BoundFigure]
    const figure = (use: number): Inline => ({ kind: 'figure', figure: id, text, use })
    const view: ReportView = {
      ...fixtureReport,
      cover: {
        ...fixtureReport.cover,
        overall: { ...fixtureReport.cover.overall!, detail: [figure(1)] },
      },
      blocks: [paragraph({ kind: 'footnote', footnote: 'footnote-1' }, figure(3))],
      footnotes: [{ id: 'footnote-1', number: 1, content: [figure(2)] }],
    }
    const { cover, blocks, notes, figures } = prepareView(view, { firmness: false, families: [] })
    expect(cover.overall).toMatchObject({ detail: [{ place: `${id}-1` }] })
    expect(blocks).toMatchObject([{ content: [{ kind: 'note' }, { place: `${id}-3` }] }])
    expect(notes['footnote-1']).toMatchObject({ content: [{ place: `${id}-2` }] })
    expect(figures.find((one) => one.id === id)?.places).toEqual([`${id}-1`, `${id}-2`, `${id}-3`])
  })

  it('prints a note where it is called first', () => {
    const call: Inline = { kind: 'footnote', footnote: 'footnote-1' }
    expect(inlines(call, call)).toMatchObject([{ isFirst: true }, { isFirst: false }])
  })

  it('keeps the words of a link that leads where it should not, or nowhere', () => {
    const content = [text('words') as Inline & { kind: 'text' }]
    for (const href of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x'])
      expect(inlines({ kind: 'link', href, content })).toEqual([{ kind: 'text', runs: ['words'] }])
    expect(inlines({ kind: 'reference', to: 'nowhere', content })).toEqual([
      { kind: 'text', runs: ['words'] },
    ])
    expect(inlines({ kind: 'figure', figure: 'figure-unknown', text: 'words', use: 1 })).toEqual([
      { kind: 'text', runs: ['words'] },
    ])
  })

  it('leads to a file beside the report by its name, and to no other place', () => {
    const content = [text('words') as Inline & { kind: 'text' }]
    const link = (href: string) => inlines({ kind: 'link', href, beside: true, content })
    expect(link('data 1.xlsx')).toMatchObject([{ kind: 'link', href: 'data%201.xlsx' }])
    expect(link('../data.xlsx')).toEqual([{ kind: 'text', runs: ['words'] }])
  })

  it('prints nothing backwards, and what could not be read as a square', () => {
    expect(inlines(text('\u202E12 of\uFEFF\uFFFD'))).toEqual([
      { kind: 'text', runs: ['12 of\u25A1'] },
    ])
  })

  it('sets apart words that may be wider than their line', () => {
    const long = 'x'.repeat(300)
    expect(inlines(text(`a ${long} b`))).toMatchObject([{ runs: ['a ', { word: long }, ' b'] }])
    expect(inlines(text('responsibilities'))).toEqual([
      { kind: 'text', runs: ['responsibilities'] },
    ])
  })

  it('runs a paragraph from right to left that begins in such a script', () => {
    const directions = prepared(
      paragraph(text('‘التفتيش’ 12')),
      paragraph(text('1. The word التفتيش')),
    ).blocks
    expect(directions).toMatchObject([{ rightToLeft: true }, { rightToLeft: false }])
  })

  it('keeps boxes, quotations and rows whole unless they may be higher than a page', () => {
    const words = (count: number) => [
      paragraph(text('Seven words of about the usual length. '.repeat(count))),
    ]
    const wholes = (count: number) =>
      prepared(
        { kind: 'callout', id: 'a', title: 'A', content: words(count) },
        { kind: 'practice-example', id: 'b', title: 'B', content: words(count) },
        { kind: 'quotation', attribution: 'C', content: words(count) },
      ).blocks.map((block) => 'whole' in block && block.whole)
    expect(wholes(2)).toEqual([true, true, true])
    expect(wholes(300)).toEqual([false, false, false])
    const rows = (count: number) => {
      const [table] = prepared({
        kind: 'table',
        id: 'table',
        caption: 'Table',
        description: 'A table.',
        role: 'plain',
        columns: [{ header: 'Header', align: 'start', width: 100 }],
        rows: [{ cells: [{ content: [text('W'.repeat(count))] }] }],
      }).blocks
      return (table as PreparedBlock & { kind: 'table' }).rows.map(({ whole }) => whole)
    }
    expect(rows(100)).toEqual([true])
    expect(rows(5000)).toEqual([false])
  })

  it('stands one sentence for a chart, and leads to its tables', () => {
    const chart = fixtureReport.blocks.find((block) => block.kind === 'chart')!
    const table = fixtureReport.blocks.find(
      (block) => block.kind === 'table' && block.id === chart.tables[0],
    )!
    const name = table.kind === 'table' && `Table ${table.numbered!.number}`
    expect(prepared(chart, table).blocks[0]).toMatchObject({
      alternative: `${chart.title} (Percentage of relevant cases answered yes; ${name})`,
      tables: [{ to: table.kind === 'table' && table.id, name }],
    })
    expect(prepared(chart).blocks[0]).toMatchObject({ tables: [] })
  })

  it('says what would change a rating only where that is asked for', () => {
    const rating = fixtureReport.blocks.find(
      (block) => block.kind === 'rating' && block.firmness?.length,
    )!
    const view = { ...fixtureReport, blocks: [rating] }
    const firmnessOf = (firmness: boolean) =>
      prepareView(view, { firmness, families: [] }).blocks.map(
        (block) => block.kind === 'rating' && block.firmness,
      )
    expect(firmnessOf(false)).toEqual([null])
    expect(firmnessOf(true)).toMatchObject([{ title: 'How firm this rating is' }])
  })
})
