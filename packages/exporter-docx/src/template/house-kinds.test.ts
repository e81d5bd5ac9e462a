import { fixtureReport } from '@inspectorate/testing'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { houseKinds } from '../../test/house-kinds.js'
import { rendered, textOfParts } from '../../test/rendered.js'
import { logo } from '../../test/template-of.js'
import { describeTemplate } from './describe-template.js'
import { readTemplate } from './read-template.js'

const { meta } = fixtureReport
const draft = { ...fixtureReport, meta: { ...meta, state: 'draft', stateText: 'Draft' } } as const

async function housed(
  kind: keyof typeof houseKinds,
  view: typeof fixtureReport | typeof draft = fixtureReport,
) {
  const bytes = await rendered(view, { template: houseKinds[kind] })
  const part = textOfParts(bytes)
  const sections = [...part('word/document.xml').matchAll(/<w:sectPr\b.*?<\/w:sectPr>/gs)].map(
    ([section]) => section,
  )
  /** What a header or footer of a section says; undefined where there is none. */
  const running = (section: string | undefined, kindOf: string, type = 'default') => {
    const id = new RegExp(`<w:${kindOf}Reference w:type="${type}" r:id="([^"]*)"`).exec(
      section ?? '',
    )?.[1]
    const target = new RegExp(`Id="${id}"[^>]*Target="/?(?:word/)?([^"]*)"`).exec(
      part('word/_rels/document.xml.rels'),
    )?.[1]
    return id === undefined || target === undefined ? undefined : part(`word/${target}`)
  }
  return { part, sections, running, files: unzipSync(bytes) }
}

const report = (kind: keyof typeof houseKinds) => readTemplate(houseKinds[kind], meta).report

describe('what stands at the head of a template’s first page', () => {
  it.each([
    'a letterhead with a logo on its first page only',
    'other prefixes and apostrophes',
    'parts in UTF-16',
    'no styles',
    'no defaults and French for Normal',
    'empty defaults and properties out of order',
  ] as const)('stands on the cover alone, with its picture: %s', async (kind) => {
    const { sections, running, files } = await housed(kind)
    expect(running(sections[0], 'header')).toMatch(/<a:blip r:embed="rId9"/)
    expect(files['word/house/media-logo.png']).toEqual(logo)
    expect(running(sections[1], 'header')).toContain(meta.title)
    expect(running(sections[1], 'footer')).toContain('Charity number 1234')
  })

  it('is that of its cover, with borders, where the cover is a section', async () => {
    const { sections, running } = await housed(
      'a cover, a text and a wide table in sections of their own',
    )
    expect(running(sections[0], 'header')).toContain('Cover')
    expect(sections[0]).toContain('<w:pgBorders>')
    expect(running(sections[1], 'header')).toContain('Report')
    expect(sections[1]).not.toMatch(/pgBorders|landscape/)
  })
})

describe('even pages', () => {
  it('have the headers that they have in the template, and margins that change sides', async () => {
    const { part, sections, running } = await housed('other headers on even pages')
    expect(part('word/settings.xml')).toMatch(/<w:mirrorMargins\/>.*<w:evenAndOddHeaders\/>/s)
    expect(running(sections[1], 'header')).toContain('Odd')
    expect(running(sections[1], 'header', 'even')).toContain('Even')
    expect(running(sections[1], 'footer', 'even')).toContain('Foot')
  })

  it('say that a draft is one', async () => {
    const { sections, running } = await housed('other headers on even pages', draft)
    expect(running(sections[1], 'header', 'even')).toMatch(/Draft.*Even/s)
  })
})

describe('a template', () => {
  it('lends nothing of its history', async () => {
    const kind = 'tracked changes and comments in its header'
    const { sections, running } = await housed(kind)
    const header = running(sections[1], 'header')
    expect(header?.replace(/<[^>]+>/g, '')).toContain('Office for New Matters')
    expect(header).not.toMatch(/Okafor|Old Matters|rsid|Change/)
    expect(report(kind).changed).toContain('3 tracked changes accepted')
  })

  it('of Strict Open XML lends what it looks like, in the measures that Word writes', async () => {
    const { part, sections } = await housed('Strict Open XML in centimetres')
    expect(sections[1]).toMatch(/<w:pgSz w:w="9978" w:h="14173"/)
    expect(sections[1]).toMatch(/w:left="1701"/)
    expect(part('word/styles.xml')).toMatch(
      /"Heading1">.*<w:ind w:left="567" w:right="720"\/><w:jc w:val="right"\/>.*<w:sz w:val="32"\/>/s,
    )
    for (const name of ['word/styles.xml', 'word/cover-header.xml'])
      expect(part(name)).not.toContain('purl.oclc.org/ooxml')
  })

  it.each([
    'no defaults and French for Normal',
    'empty defaults and properties out of order',
  ] as const)('does not say in which language the report is: %s', async (kind) => {
    const { part } = await housed(kind)
    expect(part('word/styles.xml').match(/<w:lang [^>]*>/g)).toEqual(['<w:lang w:val="en-GB"/>'])
  })

  it('begins a page with each chapter, where its heading does not say', async () => {
    const { part } = await housed('a letterhead with a logo on its first page only')
    expect(part('word/styles.xml')).toMatch(/"Heading1">.*?<w:keepNext\/><w:pageBreakBefore\/>/s)
  })

  it('says what this publication is called, by whom it is and of when', async () => {
    const kind = 'fields and content controls for title, publisher and date'
    const { sections, running } = await housed(kind)
    const [header, footer] = [running(sections[1], 'header'), running(sections[1], 'footer')]
    expect(header).toContain(meta.title)
    expect(header).not.toMatch(/\[Document|DOCPROPERTY|dataBinding|showingPlcHdr/)
    expect(header).toContain('Borough of Elsewhere')
    expect(footer).toContain(meta.publishedText)
    expect(footer).not.toMatch(/Okafor|SAVEDATE|2011/)
    expect(footer).toMatch(/<w:instrText[^>]*> PAGE </)
  })

  it('without anything in its header and footer leaves ours, with its page numbers', async () => {
    const kind = 'a header and footer with nothing in them'
    const { sections, running } = await housed(kind)
    expect(running(sections[0], 'header')).toBeUndefined()
    expect(running(sections[1], 'footer')).toMatch(/PAGE/)
    expect(sections[1]).not.toMatch(/w:num="2"|w:start="3"/)
    expect(report(kind).dropped).toEqual(
      expect.arrayContaining([
        '2 columns: tables and charts need the whole width',
        'its own counting of pages: the first page is page 1',
      ]),
    )
  })

  it('whose picture stands elsewhere says so, and does not name the place', async () => {
    const kind = 'a picture that is only linked'
    const { sections, running, files } = await housed(kind)
    expect(running(sections[1], 'header')).toContain('Borough')
    expect(
      Object.values(files).some((bytes) => new TextDecoder().decode(bytes).includes('S:/')),
    ).toBe(false)
    expect(report(kind).dropped[0]).toMatch(/^1 picture that the template only links to/)
  })

  it('whose cover page and pictures stay behind says what to do, and names a header of its title alone', async () => {
    const kind = 'a cover page of Word’s own, its title alone at the head of its pages'
    const { sections, running } = await housed(kind)
    expect(running(sections[1], 'header')).toContain(meta.title)
    const { taken, dropped } = describeTemplate(houseKinds[kind])
    expect(taken).toContain('header of the further pages')
    expect(dropped.join('\n')).toMatch(/cover page: .* header[^]*1 picture in its text: a logo/)
  })

  it('that is none is refused with what to do', () => {
    expect(() => readTemplate(new Uint8Array([80, 75, 3, 4]), meta)).toThrow(
      /save it as “Word Document/,
    )
  })
})
