import { fixtureReport } from '@inspectorate/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { captured, rendered, textOfParts } from '../test/rendered.js'
import { contrast } from './styles/contrast.js'
import { palette } from './styles/palette.js'

let part: (name: string) => string
let document: string
let paragraphs: string[]
beforeAll(async () => {
  part = textOfParts(await rendered(fixtureReport))
  document = part('word/document.xml')
  paragraphs = captured(document, /(<w:p>.*?<\/w:p>)/gs)
})

describe('a Word report that everybody can read', () => {
  it('says in its properties what it is, in which language, and when it was published', () => {
    const core = part('docProps/core.xml')
    const { title, subject, description, publisher, keywords } = fixtureReport.meta
    expect(core).toContain(`<dc:title>${title}</dc:title>`)
    expect(core).toContain(`<dc:subject>${subject}</dc:subject>`)
    expect(core).toContain(`<dc:description>${description}</dc:description>`)
    expect(core).toContain(`<dc:creator>${publisher}</dc:creator>`)
    expect(core).toContain(`<cp:keywords>${keywords.join(', ')}</cp:keywords>`)
    expect(core).toContain('<dc:language>en-GB</dc:language>')
    expect(captured(core, /W3CDTF">([^<]+)/g)).toEqual([
      '2026-01-01T00:00:00Z',
      '2026-01-01T00:00:00Z',
    ])
    expect(part('word/styles.xml')).toMatch(
      /<w:rPrDefault>.*<w:lang w:val="en-GB"\/>.*<\/w:rPrDefault>/s,
    )
  })

  it('goes down the levels of headings one by one', () => {
    const levels = captured(document, /<w:pStyle w:val="Heading(\d)"\/>/g).map(Number)
    const headings = fixtureReport.blocks.filter(({ kind }) => kind === 'heading')
    expect(levels).toHaveLength(headings.length)
    levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1))
  })

  it('has no empty paragraph but in an empty cell', () => {
    const emptyCells = captured(document, /<\/w:tcPr>(<w:p>.*?<\/w:p>)<\/w:tc>/gs).filter(
      (paragraph) => !paragraph.includes('<w:t'),
    )
    // One of a table, and what is left of rows of tiles.
    expect(emptyCells).toHaveLength(5)
    for (const paragraph of paragraphs.filter((one) => !emptyCells.includes(one)))
      expect(paragraph).toMatch(/<w:t\b[^>]*>|<w:drawing>|<w:sectPr>/)
  })

  it('names and describes every table, and repeats its header on every page', () => {
    const tables = captured(document, /(<w:tbl>.*?<\/w:tbl>)/gs)
    expect(tables).toHaveLength(
      fixtureReport.blocks.filter(({ kind }) => kind === 'table' || kind === 'glance').length,
    )
    for (const table of tables) {
      expect(table).toMatch(/<w:tblCaption w:val="[^"]+"\/><w:tblDescription w:val="[^"]+"\/>/)
      expect(table).toContain('w:firstRow="1"')
      const rows = captured(table, /<w:tr>(.*?)<\/w:tr>/gs)
      expect(rows[0]).toContain('<w:tblHeader/>')
      for (const row of rows) expect(row).toContain('<w:cantSplit/>')
    }
  })

  it('describes every chart in words', () => {
    const charts = fixtureReport.blocks.filter((block) => block.kind === 'chart')
    expect(captured(document, /<wp:docPr\b[^>]* descr="([^"]*)"/g)).toEqual(
      charts.map(({ description }) => description),
    )
  })

  it('keeps headings and captions with what they stand over', () => {
    const styles = part('word/styles.xml')
    for (const id of ['Heading1', 'Heading2', 'Heading3', 'Caption', 'RatingBoxTitle'])
      expect(captured(styles, new RegExp(`w:styleId="${id}">(.*?)</w:style>`, 'gs'))[0]).toContain(
        '<w:keepNext/>',
      )
  })

  it('shows ratings as words that can be read on their colours', () => {
    for (const { full, tint } of Object.values(palette.tones)) {
      expect(contrast(full, palette.paper)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(tint, palette.ink)).toBeGreaterThanOrEqual(4.5)
    }
    for (const text of [palette.accent, palette.muted, palette.warning])
      expect(contrast(text, palette.paper)).toBeGreaterThanOrEqual(4.5)
    expect(document).toMatch(
      /<w:pStyle w:val="TableRatingGood"\/>.*?<w:alias w:val="Good, third of four"\/>.*?>Good<.*?>■■■□</s,
    )
  })

  it('sets its cover in the style Title, without layout tables or a page number, on a band that screen readers pass over', () => {
    const cover = document.slice(0, document.indexOf('</w:sectPr>'))
    expect(cover).not.toMatch(/<w:tbl>|<w:drawing>|<w:footerReference/)
    expect(cover).toMatch(/<w:pStyle w:val="Title"\/>/)
    const band = part('word/cover-header.xml')
    expect(band).toMatch(
      /<wp:docPr id="\d+" name="Band"><a:extLst>.*?<adec:decorative [^>]*val="1"/s,
    )
    expect(band).not.toMatch(/<w:t[ >]/)
    expect(part('word/footer1.xml')).toMatch(/PAGE/)
  })
})
