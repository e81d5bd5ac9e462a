import type { ReportView, TableBlock } from '@inspectorate/publication'
import { fixtureReport, readPdf, pdfElements, textOfItems } from '@inspectorate/testing'
import { PDFDocument } from 'pdf-lib'
import { expect, it } from 'vitest'
import { rendered } from '../test/rendered.js'

const words = (value: string) => [{ kind: 'text', value } as const]
const columns = 9
const wide: TableBlock = {
  kind: 'table',
  id: 'courts',
  caption: 'Results by court',
  description: 'By court',
  role: 'plain',
  columns: Array.from({ length: columns }, (_, i) => ({
    header: i === 0 ? 'Question' : `Magistrates’ court ${i}`,
    align: i === 0 ? 'start' : 'end',
    width: 100 / columns,
  })),
  rows: Array.from({ length: 5 }, (_, row) => ({
    cells: Array.from({ length: columns }, (_, i) =>
      i === 0
        ? { content: words(`Question ${row}`), header: true }
        : { content: words(i === 3 ? 'Not scored' : '100%') },
    ),
  })),
}
const report: ReportView = {
  ...fixtureReport,
  contents: [],
  captions: [],
  footnotes: [],
  figures: [],
  blocks: [
    { kind: 'heading', level: 1, id: 'first', content: words('First') },
    { kind: 'paragraph', role: 'body', content: words('Before it. '.repeat(80)) },
    wide,
    { kind: 'paragraph', role: 'note', content: words('Of the cases that were heard.') },
    { kind: 'paragraph', role: 'body', content: words('After it. '.repeat(80)) },
  ],
}

it('has a wide table on a page on its side, with its caption, its notes and its number', async () => {
  const bytes = await rendered(report)
  const pages = (await PDFDocument.load(bytes)).getPages()
  const texts = (await readPdf(bytes)).pages.map(({ items }) => textOfItems(items, ' '))
  const at = texts.findIndex((text) => text.includes('Results by court'))
  const isTurned = pages.map((page) => page.getWidth() > page.getHeight())
  expect(isTurned.flatMap((turned, i) => (turned ? [i] : []))).toEqual([at])
  expect(texts[at]).toMatch(/Of the cases that were heard\..*/)
  expect(texts[at]).toContain(`Page ${at + 1}`)
  expect(texts[at - 1]).toContain('Before it.')
  expect(texts[at + 1]).toContain('After it.')
  // Words and short phrases stand on one line each: no line ends in them.
  expect(texts[at]!.match(/Magistrates’/g)).toHaveLength(8)
  expect(texts[at]!.match(/Not scored/g)).toHaveLength(5)
  const headers = pdfElements(await readPdf(bytes)).filter(({ role }) => role === 'TH')
  expect(headers).toHaveLength(columns + 5)
})
