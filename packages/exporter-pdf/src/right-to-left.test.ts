import type { Block, ReportView } from '@inspectorate/publication'
import { fixtureReport, readPdf } from '@inspectorate/testing'
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib'
import { expect, it } from 'vitest'
import { rendered } from '../test/rendered.js'

const paragraph = (text: string): Block => ({
  kind: 'paragraph',
  role: 'body',
  content: [{ kind: 'text', value: text }],
})
const blocks: readonly Block[] = [
  { kind: 'heading', level: 1, id: 'a', content: [{ kind: 'text', value: 'ביקורת' }] },
  paragraph('הצוות פעל היטב. The team said “כל הכבוד” in 2023.'),
  { kind: 'list', ordered: true, start: 1, items: [[paragraph('ראשון')], [paragraph('שני')]] },
  { kind: 'callout', id: 'b', title: 'הערה', content: [paragraph('טקסט')] },
  { kind: 'quotation', attribution: 'תושב', content: [paragraph('עזרו לי')] },
  {
    kind: 'table',
    id: 'c',
    caption: 'A table',
    description: 'A table.',
    role: 'plain',
    columns: [
      { header: 'What', align: 'start', width: 50 },
      { header: 'How', align: 'end', width: 50 },
    ],
    rows: [
      { cells: [{ header: true, content: [{ kind: 'text', value: 'שאלה' }] }, { content: [] }] },
    ],
  },
]
const view: ReportView = { ...fixtureReport, blocks, contents: [], footnotes: [], figures: [] }

it('sets text that runs from right to left on the right, and says its language', async () => {
  const bytes = await rendered(view)
  const { pages } = await readPdf(bytes)
  const items = pages.flatMap((page) => page.items) as { str?: string; transform?: number[] }[]
  const startOf = (letters: string) =>
    items.find(({ str = '' }) => str.includes(letters))?.transform?.[4]
  const [left, middle] = [71, 300]
  for (const letters of ['ביקורת', 'ראשון', 'הערה', 'עזרו', 'תושב'])
    expect(startOf(letters), letters).toBeGreaterThan(middle)
  expect(startOf('שאלה')).toBeGreaterThan(left + 100)
  expect(startOf('שאלה')).toBeLessThan(middle)

  const { context } = await PDFDocument.load(bytes, { updateMetadata: false })
  const languages = context.enumerateIndirectObjects().flatMap(([, object]) => {
    const found = object instanceof PDFDict ? object.lookup(PDFName.of('Lang')) : undefined
    return found instanceof PDFString || found instanceof PDFHexString ? [found.decodeText()] : []
  })
  // Of what holds only such text the language is said once, for all of it.
  expect(languages.filter((one) => one === 'he')).toHaveLength(8)
})
