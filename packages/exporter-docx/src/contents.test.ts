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
