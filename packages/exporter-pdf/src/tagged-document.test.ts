import { plainText, type Block, type Inline } from '@inspectorate/publication'
import { fixtureReport, pdfElements, pdfText, readPdf, textOfItems } from '@inspectorate/testing'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from 'pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { rendered } from '../test/rendered.js'
import { structureElements } from '../test/structure-elements.js'

let bytes: Uint8Array
let pdf: Awaited<ReturnType<typeof readPdf>>
beforeAll(async () => {
  bytes = await rendered()
  pdf = await readPdf(bytes)
})

const elements = () => pdfElements(pdf)

describe('a tagged PDF', () => {
  it('says that it is PDF/UA-1, its title, its language and its subject', () => {
    expect(pdf.standard).toBe('1')
    expect(pdf.language).toBe('en-GB')
    expect(pdf.info).toMatchObject({
      Title: fixtureReport.meta.title,
      Author: fixtureReport.meta.publisher,
      Subject: fixtureReport.meta.description,
    })
  })

  it('has the headings of the report in order, at their levels', () => {
    const expected = fixtureReport.blocks.flatMap((block) =>
      block.kind === 'heading' ? [[`H${block.level}`, headingText(block)]] : [],
    )
    const found = elements()
      .filter(({ role }) => /^H\d$/.test(role))
      .map(({ role, text }) => [role, text])
    const lists = fixtureReport.captions.map(({ title }) => ['H2', title])
    const before = [['H1', 'Contents'], ...lists]
    expect(found.slice(0, before.length + expected.length)).toEqual([...before, ...expected])
  })

  it('reads in the order of the report', () => {
    const paragraphs = fixtureReport.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [plainText(block.content)] : [],
    )
    const tidy = (text: string) => text.replace(/\s+|[\d⁰-⁹]+$/g, '')
    const read = elements()
      .filter(({ role }) => role === 'P')
      .map(({ text }) => tidy(text))
    let at = 0
    for (const text of paragraphs) {
      const start = tidy(text).slice(0, 60)
      const next = read.findIndex((one, i) => i >= at && one.startsWith(start))
      expect(next, text).toBeGreaterThanOrEqual(at)
      at = next + 1
    }
  })

  it('has an alternative of one sentence for each chart', () => {
    const charts = fixtureReport.blocks.filter((block) => block.kind === 'chart')
    const alternatives = elements().flatMap(({ role, alt }) => (role === 'Figure' ? [alt] : []))
    expect(alternatives).toHaveLength(charts.length)
    charts.forEach(({ title }, i) => expect(alternatives[i]).toContain(title))
  })

  it('lists the headings as bookmarks, and in the contents their pages and those of tables and charts', () => {
    const titles = pdf.outline.map(({ title }) => title)
    expect(titles).toEqual(
      expect.arrayContaining([
        'Foreword',
        'Ratings',
        'Recommendations',
        '1 Organisational delivery',
      ]),
    )
    const entries = elements().filter(({ role }) => role === 'TOCI')
    const listed = fixtureReport.captions.flatMap((list) => list.entries)
    expect(listed.length).toBeGreaterThan(3)
    expect(entries).toHaveLength(fixtureReport.contents.length + 1 + listed.length)
    for (const { text } of entries) {
      const [, title = '', page = ''] = /^(.*?)\s*(\d+)$/.exec(text) ?? []
      const there = pdf.pages[Number(page) - 1]!
      expect(textOfItems(there.items, ' ').replace(/\s+/g, '')).toContain(title.replace(/\s+/g, ''))
    }
  })

  it('leads from every figure to how it was calculated, and back', () => {
    const targets = pdf.pages.flatMap(({ annotations }) => annotations.map(({ dest }) => dest))
    for (const { id } of fixtureReport.figures) expect(pdf.destinations).toContain(id)
    const used = fixtureReport.figures.filter(({ id }) => targets.includes(id))
    expect(used.length).toBeGreaterThan(5)
  })

  it('marks headers of rows and columns, and names them at each cell', async () => {
    const { context, catalog } = await PDFDocument.load(bytes, { updateMetadata: false })
    const root = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
    const tables = fixtureReport.blocks.filter((block) => block.kind === 'table')
    const found = structureElements(context, root, 'Table')
    expect(found).toHaveLength(tables.length)
    const attribute = (cell: PDFDict, key: string) => {
      const list = cell.lookup(PDFName.of('A'), PDFArray).asArray()
      const of = list.map((one) => context.lookup(one, PDFDict))
      return of
        .find((one) => one.get(PDFName.of('O')) === PDFName.of('Table'))
        ?.lookup(PDFName.of(key))
    }
    found.forEach((table, i) => {
      const { columns, rows, description } = tables[i]!
      expect(String(attribute(table, 'Summary'))).not.toBe('undefined')
      const headers = structureElements(context, table, 'TH')
      const scopes = headers.map((one) => String(attribute(one, 'Scope')))
      const spans = rows.filter(({ cells }) => cells.some((cell) => cell.spansRow)).length
      const heads = rows.flatMap(({ cells }) =>
        cells.filter((cell) => cell.header && !cell.spansRow),
      )
      expect(
        scopes.filter((scope) => scope === '/Column'),
        description,
      ).toHaveLength(columns.length + spans)
      expect(
        scopes.filter((scope) => scope === '/Row'),
        description,
      ).toHaveLength(heads.length)
      const ids = headers.map((one) => one.lookup(PDFName.of('ID'), PDFString).asString())
      expect(new Set(ids).size).toBe(ids.length)
      for (const cell of structureElements(context, table, 'TD')) {
        const named = attribute(cell, 'Headers') as PDFArray
        expect(named.size()).toBeGreaterThanOrEqual(2)
        for (const id of named.asArray()) expect(ids).toContain((id as PDFString).asString())
      }
    })
  })

  it('is PDF/A-2a where that is asked for', async () => {
    const text = Buffer.from(await rendered(fixtureReport, { pdfStandard: 'a-2a' })).toString(
      'latin1',
    )
    expect(text).toMatch(/pdfaid:part>2</)
    expect(text).toMatch(/pdfaid:conformance>A</)
  })
})

function headingText({ number, content }: Block & { kind: 'heading' }): string {
  return number === undefined ? plainText(content) : `${number} ${plainText(content)}`
}

it('takes headings of every kind of text, also of words wider than the page', async () => {
  const content: Inline[] = [
    { kind: 'text', value: `Heading ${'x'.repeat(100)} ` },
    { kind: 'figure', figure: 'figure-safety', text: '13 of the 41', use: 1 },
    { kind: 'text', value: ' strong', strong: true },
    { kind: 'link', href: 'https://example.org/', content: [{ kind: 'text', value: ' link' }] },
    { kind: 'reference', to: 'part', content: [{ kind: 'text', value: ' reference' }] },
    { kind: 'rating', mark: { word: 'Good', tone: 'good', position: 3, of: 4, spoken: 'Good' } },
    { kind: 'break' },
    { kind: 'footnote', footnote: 'footnote-1' },
  ]
  const heading: Block = { kind: 'heading', level: 1, id: 'part', content }
  const entry = { id: 'part', level: 1 as const, text: `Heading ${'x'.repeat(100)}` }
  const view = { ...fixtureReport, blocks: [heading], contents: [entry] }
  const read = await pdfText(await rendered(view))
  expect(read.split('x'.repeat(100)).length).toBeGreaterThan(2)
  expect(read).toContain('13 of the 41')
})
