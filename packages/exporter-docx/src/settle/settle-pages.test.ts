import { describe, expect, it } from 'vitest'
import { templateOf } from '../../test/template-of.js'
import { readParts, writeParts } from '../package/parts.js'
import { checkLayout } from '../layout/check-layout.js'
import { pageLayout } from '../layout/page-layout.js'
import { writePages } from './write-pages.js'
import { wordsOf } from './text-units.js'

const page =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>'
const keep = '<w:keepNext/>'
const styled = (style: string) => `<w:pStyle w:val="${style}"/>`
const paragraph = (text: string, properties = styled('Normal')) =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const lines = (count: number, name = 'Line') =>
  Array.from({ length: count }, (_, i) => paragraph(`${name} ${i + 1}`)).join('')
const row = (text: string, properties: string, head = '') =>
  `<w:tr>${head}<w:tc>${paragraph(text, properties)}</w:tc></w:tr>`
const table = (rows: number) =>
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9026"/></w:tblGrid>${row('Head', styled('TableHeader'), '<w:trPr><w:tblHeader/></w:trPr>')}${Array.from({ length: rows }, (_, i) => row(`Row ${i + 1}</w:t><w:br/><w:t>and more`, i < rows - 1 ? keep : '')).join('')}</w:tbl>`
const chart = (pixels: number) =>
  `${paragraph('Chart 1', styled('Caption'))}<w:p><w:pPr>${styled('Chart')}</w:pPr><w:r><w:drawing><wp:inline><wp:extent cx="5000000" cy="${pixels * 9525}"/><wp:docPr id="1" name="Chart 1" descr="Bars"/><a:graphic><a:graphicData><c:chart r:id="chart"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
const border = '<w:pBdr><w:top w:val="single" w:sz="8" w:space="4" w:color="000000"/></w:pBdr>'
/** Of styles, only that some keep with what follows matters here. */
const styles = ['Normal', 'Caption', 'Chart', 'TableHeader', 'BoxTitle', 'Heading3']
  .map(
    (id) =>
      `<w:style w:type="paragraph" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}><w:name w:val="${id}"/><w:pPr>${/Caption|Title|Head/.test(id) ? keep : ''}</w:pPr></w:style>`,
  )
  .join('')
const document = (body: string, font = 'Verdana') =>
  templateOf({
    body: body + page,
    styles: `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}"/><w:sz w:val="20"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>${styles}`,
  })

/** The first words of what stands on each page, and what is found there, before and after. */
const settled = (body: string, least = 100, font?: string) => {
  const given = document(body, font)
  const { parts } = writePages(readParts(given), new Map([['', least]]))
  const { sections } = pageLayout(
    (part) => new TextDecoder().decode(parts[part]),
    () => undefined,
  )
  const words: string[][] = []
  for (const { elements, slabs, placed } of sections)
    slabs.forEach(({ of }, i) => {
      const on = (words[placed[i]!.page] ??= [])
      const said = wordsOf(elements[of]!) || 'chart'
      if (on.at(-1) !== said) on.push(said)
    })
  return {
    before: checkLayout(given).findings.map(({ kind }) => kind),
    after: checkLayout(writeParts(parts)).findings.map(({ kind }) => kind),
    words,
    document: new TextDecoder().decode(parts['word/document.xml']),
  }
}

describe('a page is filled', () => {
  it('by a short table that gives way, with rows on both sides', () => {
    const { before, after, document } = settled(
      `${lines(30)}${paragraph('Table 1', styled('Caption'))}${table(14)}${lines(45)}`,
    )
    expect([before, after]).toEqual([['half-empty-page'], []])
    // Wherever three rows stand on either side: a program whose lines are higher has a place too.
    expect(document.match(/<w:keepNext w:val="false"\/>/g)).toHaveLength(9)
  })

  it('by a box that is parted, and never between what a style keeps together', () => {
    const box = `${paragraph('Box', styled('BoxTitle'))}${Array.from({ length: 29 }, (_, i) => paragraph(`Inside ${i + 1}`, `${keep}${border}`)).join('')}`
    const { before, after, words } = settled(`${lines(32)}${box}${lines(45, 'After')}`)
    expect([before, after]).toEqual([['half-empty-page'], []])
    expect(words[0]!.at(-1)).toMatch(/^Inside \d+$/)
  })

  it('by a chart that is a little lower', () => {
    const { before, after, words } = settled(`${lines(30)}${chart(430)}${lines(40, 'After')}`)
    expect([before, after]).toEqual([['half-empty-page'], []])
    expect(words[0]!.slice(-2)).toEqual(['Chart 1', 'chart'])
  })

  it('by text that stands before a chart and not after it, up to the next heading', () => {
    const { before, after, words } = settled(
      `${lines(30)}${chart(600)}${lines(8, 'After')}${paragraph('Heading', styled('Heading3'))}${lines(40, 'Later')}`,
      600,
    )
    expect([before, after]).toEqual([['half-empty-page'], []])
    expect(words[0]!.slice(-2)).toEqual(['After 4', 'After 5'])
    expect(words[1]!.slice(0, 3)).toEqual(['Chart 1', 'chart', 'After 6'])
  })

  it('by no text that says where the chart stands', () => {
    const { after } = settled(
      `${paragraph('Part', styled('Heading3'))}${table(13)}${chart(600)}${paragraph('The chart above is one.')}${lines(40)}`,
      600,
    )
    expect(after).toEqual(['half-empty-page'])
  })

  it('by a chart that stands before a whole list that went before it', () => {
    const list = Array.from({ length: 10 }, (_, i) =>
      paragraph(`Item ${i + 1}`, styled('ListBullet')),
    )
    const { before, after, words } = settled(
      `${lines(22)}${paragraph('These:')}${list.join('')}${chart(500)}${paragraph('Next', styled('Heading3'))}${lines(40)}`,
      500,
    )
    expect([before, after]).toEqual([['half-empty-page'], []])
    expect(words[0]!.slice(22, 25)).toEqual(['Chart 1', 'chart', 'These:'])
  })
})

it('the last lines of a chapter have company, and keep it', () => {
  const chapter = paragraph('Chapter', '<w:pageBreakBefore/>')
  const { before, after, words } = settled(`${lines(58)}${chapter}${lines(30)}`)
  expect([before, after]).toEqual([['nearly-empty-page'], []])
  expect(words[1]!.length).toBeGreaterThan(7)
})

it('a chart is lower so that the last line of a chapter needs no page', () => {
  const chapter = paragraph('Chapter', '<w:pageBreakBefore/>')
  const { after, words } = settled(`${lines(20)}${chart(500)}${lines(4)}${chapter}${lines(30)}`)
  expect(after).toEqual([])
  expect(words[1]![0]).toBe('Chapter')
})

it('nothing moves where it cannot be known what a page holds', () => {
  const body = `${lines(30)}${chart(430)}${lines(40, 'After')}`
  const { document } = settled(body, 100, 'Foundry House Sans')
  expect(document).toContain(body)
})
