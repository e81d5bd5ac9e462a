import { fixtureReport } from '@inspectorate/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { captured, escaped, rendered, textOfParts } from '../test/rendered.js'

let part: (name: string) => string
let document: string
beforeAll(async () => {
  part = textOfParts(await rendered(fixtureReport))
  document = part('word/document.xml')
})

describe('the contents of a Word report', () => {
  it('are there on first opening, each entry with its number, its name and a page', () => {
    const lines = captured(document, /<w:pStyle w:val="TOC[12]"\/>(.*?)<\/w:p>/gs)
    expect(lines.map((line) => captured(line, /<w:t\b[^>]*>([^<]*)</g)[0])).toEqual(
      fixtureReport.contents.map(({ number, text }) =>
        escaped(number === undefined ? text : `${number}\u2002${text}`),
      ),
    )
    const pages = lines.map((line) => Number(captured(line, /separate"\/><w:t\b[^>]*>(\d+)</g)[0]))
    expect(pages[0]).toBe(3)
    pages.forEach((page, i) => expect(page).toBeGreaterThanOrEqual(pages[i - 1] ?? 2))
  })

  it('lead to their headings', () => {
    const bookmarks = captured(document, /<w:bookmarkStart w:name="([^"]+)"/g)
    for (const line of captured(document, /<w:pStyle w:val="TOC[12]"\/>(.*?)<\/w:p>/gs)) {
      const [anchor] = captured(line, /w:anchor="([^"]+)"/g)
      expect(bookmarks).toContain(anchor)
      expect(line).toContain(`PAGEREF ${anchor} \\h`)
    }
  })

  it('ask nobody to update them', () => {
    expect(part('word/settings.xml')).not.toContain('updateFields')
    expect(document).not.toContain('w:dirty')
  })
})

describe('lists of tables and charts', () => {
  it('follow the contents in fields of Word’s own, each entry with its caption, its link and a page', () => {
    expect(fixtureReport.captions.map(({ label }) => label)).toContain('Table')
    for (const { label, entries } of fixtureReport.captions) {
      const [list = ''] = captured(
        document,
        new RegExp(
          ` TOC [^<]*\\\\c &quot;${label}&quot; (.*?fldCharType="end"/></w:r></w:p>)`,
          'gs',
        ),
      )
      const lines = captured(list, /(<w:hyperlink .*?<\/w:hyperlink>)/gs)
      expect(lines.map((line) => captured(line, /<w:t\b[^>]*>([^<]*)</g)[0])).toEqual(
        entries.map(({ text }) => escaped(text)),
      )
      for (const line of lines) {
        expect(line).toMatch(/separate"\/><w:t\b[^>]*>\d+</)
        const [anchor] = captured(line, /w:anchor="([^"]+)"/g)
        expect(document).toContain(`<w:bookmarkStart w:name="${anchor}"`)
      }
    }
  })
})
