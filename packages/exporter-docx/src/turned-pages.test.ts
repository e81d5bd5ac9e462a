import { fixtureReport } from '@inspectorate/testing'
import type { Block, ReportView, TableBlock } from '@inspectorate/publication'
import { describe, expect, it } from 'vitest'
import { houseKinds } from '../test/house-kinds.js'
import { rendered, textOfParts } from '../test/rendered.js'
import { line, reference, section, templateOf } from '../test/template-of.js'
import { checkLayout } from './layout/check-layout.js'

const words = (value: string) => [{ kind: 'text', value } as const]

/** A table of so many magistrates’ courts. */
function wide(id: string, courts: number, questions = 6): TableBlock {
  return {
    kind: 'table',
    id,
    caption: `Table: Results of ${courts} courts`,
    description: 'By court',
    role: 'plain',
    columns: Array.from({ length: courts + 1 }, (_, i) => ({
      header: i === 0 ? 'Question' : `Magistrates’ court ${i}`,
      align: i === 0 ? 'start' : 'end',
      width: 100 / (courts + 1),
    })),
    rows: Array.from({ length: questions }, (_, row) => ({
      cells: Array.from({ length: courts + 1 }, (_, i) =>
        i === 0
          ? {
              content: words(`Was risk understood, in part ${row}?`),
              header: true,
            }
          : { content: words('100%') },
      ),
    })),
  }
}
const note: Block = {
  kind: 'paragraph',
  role: 'note',
  content: words('Of the cases that were heard.'),
}
const paragraphs = (count: number): Block[] =>
  Array.from({ length: count }, (_, i) => ({
    kind: 'paragraph',
    role: 'body',
    content: words(`Paragraph ${i}. ${'Inspectors read what was written on it. '.repeat(8)}`),
  }))
const heading = (id: string): Block => ({ kind: 'heading', level: 1, id, content: words(id) })
const reportOf = (...blocks: Block[]): ReportView => ({
  ...fixtureReport,
  contents: [
    { id: 'first', level: 1, text: 'First' },
    { id: 'last', level: 1, text: 'Last' },
  ],
  captions: [],
  footnotes: [],
  figures: [],
  blocks: [heading('first'), ...blocks, heading('last'), ...paragraphs(2)],
})
const report = reportOf(...paragraphs(2), wide('courts', 8), note, ...paragraphs(9))

interface Section {
  readonly text: string
  readonly properties: string
}

function sectionsOf(document: string): Section[] {
  const sections: Section[] = []
  let from = document.indexOf('<w:body>')
  for (const { 0: properties, index } of document.matchAll(/<w:sectPr\b.*?<\/w:sectPr>/gs)) {
    sections.push({ text: document.slice(from, index).replaceAll(/<[^>]*>/g, ''), properties })
    from = index + properties.length
  }
  return sections
}
const read = async (view: ReportView, template?: Uint8Array) => {
  const bytes = await rendered(view, template ? { template } : {})
  const part = textOfParts(bytes)
  const [, text, ...others] = sectionsOf(part('word/document.xml'))
  const running = (properties: string, kind: string) => {
    const id = new RegExp(`<w:${kind}Reference[^>]* r:id="([^"]*)"`).exec(properties)?.[1]
    const target = new RegExp(`Id="${id}"[^>]*Target="/?(?:word/)?([^"]*)"`).exec(
      part('word/_rels/document.xml.rels'),
    )?.[1]
    return part(`word/${target}`)
  }
  return { bytes, part, text: text!, others, running }
}

describe('a wide table', () => {
  it('stands on a page on its side with its caption and notes, and the text goes on upright', async () => {
    const { text, others } = await read(report)
    const [turned, after] = others
    expect(turned!.properties).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
    expect(turned!.text).toMatch(/^Table: Results of 8 courts.*100%Of the cases that were heard\.$/)
    for (const { properties } of [text, after!])
      expect(properties).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')
    expect(after!.text).toContain('Paragraph 8.')
    expect(after!.text).toContain('lastParagraph 0.')
  })

  it('breaks no word of its columns', async () => {
    const { part } = await read(report)
    const [, grid = ''] = /<w:tblGrid>(.*?)<\/w:tblGrid>/s.exec(
      part('word/document.xml').slice(part('word/document.xml').indexOf('Results of 8')),
    )!
    const widths = [...grid.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width))
    // “Magistrates’” in Arial 10.5 bold is 61.2 points wide, and stands 10 from its neighbours.
    for (const width of widths.slice(1)) expect(width).toBeGreaterThanOrEqual(1224 + 200)
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(14004 + 1)
  })

  it('leaves the page before it filled, by text that follows', async () => {
    const { bytes, text } = await read(report)
    expect(text.text).toContain('Paragraph 3.')
    expect(checkLayout(bytes).findings).toEqual([])
    // What is said to stand above the text that says so, stays there.
    const above = paragraphs(9).map((one, i) =>
      i === 0 && one.kind === 'paragraph'
        ? { ...one, content: words(`As the table above shows. ${'It is so. '.repeat(70)}`) }
        : one,
    )
    const said = await read(reportOf(...paragraphs(2), wide('courts', 8), note, ...above))
    expect(said.others[1]!.text).toMatch(/^As the table above shows/)
    expect(checkLayout(said.bytes).findings).toMatchObject([
      {
        page: 3,
        kind: 'half-empty-page',
        text: expect.stringContaining('a wide table follows'),
      },
    ])
  })

  it('has its page in the contents counted, and those after it', async () => {
    const many = reportOf(...paragraphs(9), wide('courts', 11, 40), note, ...paragraphs(9))
    const { part, bytes } = await read(many)
    const numbers = [...part('word/document.xml').matchAll(/PAGEREF (\S+) .*?<w:t[^>]*>(\d+)</g)]
    expect(numbers.map(([, , page]) => Number(page))).toEqual([3, checkLayout(bytes).pages])
  })
})

describe('what runs at the head and foot of pages on their side', () => {
  it('is ours, with the number of the page at its right edge', async () => {
    const { text, others, running } = await read(report)
    expect(running(others[0]!.properties, 'footer')).toContain(
      '<w:tabs><w:tab w:val="clear" w:pos="9072"/><w:tab w:val="right" w:pos="14004"/></w:tabs>',
    )
    expect(running(others[1]!.properties, 'footer')).toBe(running(text.properties, 'footer'))
    expect(running(others[0]!.properties, 'header')).toContain(fixtureReport.meta.title)
  })

  it('is a house’s, as wide as the page', async () => {
    const tabs =
      '<w:tabs><w:tab w:val="center" w:pos="4513"/><w:tab w:val="right" w:pos="9026"/></w:tabs>'
    const cell = (text: string) =>
      `<w:tc><w:tcPr><w:tcW w:w="4513" w:type="dxa"/></w:tcPr>${line(text)}</w:tc>`
    const house = templateOf({
      body: section(reference('header1') + reference('footer1')),
      running: {
        header1: {
          text: `<w:tbl><w:tblPr><w:tblW w:w="9026" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4513"/><w:gridCol w:w="4513"/></w:tblGrid><w:tr>${cell('Borough')}${cell('Of Elsewhere')}</w:tr></w:tbl><w:p/>`,
        },
        footer1: {
          text: `<w:p><w:pPr>${tabs}</w:pPr><w:r><w:t>Left</w:t></w:r><w:r><w:tab/><w:t>Middle</w:t></w:r><w:r><w:tab/><w:t>Right</w:t></w:r></w:p>`,
        },
      },
    })
    const { text, others, running } = await read(report, house)
    const [turned, after] = others
    expect(running(turned!.properties, 'header').match(/w:w="\d+"/g)).toEqual([
      'w:w="13958"',
      ...Array.from({ length: 4 }, () => 'w:w="6979"'),
    ])
    expect(running(turned!.properties, 'footer')).toMatch(
      /w:val="center" w:pos="6979"\/><w:tab w:val="clear" w:pos="9026"\/><w:tab w:val="right" w:pos="13958"/,
    )
    expect(running(after!.properties, 'header')).toBe(running(text.properties, 'header'))
  })

  it('is that of even pages too', async () => {
    const { others } = await read(report, houseKinds['other headers on even pages'])
    for (const { properties } of others)
      expect(properties).toMatch(
        /^<w:sectPr[^>]*>(?=.*headerReference w:type="even")(?=.*headerReference w:type="default")(?=.*footerReference w:type="default")/,
      )
  })

  it('is not made where a house’s pages lie on their side already', async () => {
    const house = templateOf({
      body: section('', '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'),
    })
    expect((await read(report, house)).others).toEqual([])
  })
})
