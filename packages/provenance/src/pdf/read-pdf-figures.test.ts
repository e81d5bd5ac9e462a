import { parsedOrThrow } from '@inspectorate/core'
import type { Block, Inline, ReportView } from '@inspectorate/publication'
import { fixtureReport } from '@inspectorate/testing'
import { PDFDict, PDFDocument, PDFHexString, PDFName } from 'pdf-lib'
import { expect, it } from 'vitest'
import { published } from '../../test/published.js'
import { readPdfFigures } from './read-pdf-figures.js'

const text = (value: string): Inline => ({ kind: 'text', value })
const reference = 'compare[delivery-safety yes]{sentence=licence}'
/** The report with these texts of one figure, each in a paragraph, which fill many lines and pages. */
const printing = (texts: readonly string[]): ReportView => ({
  ...fixtureReport,
  contents: [],
  footnotes: [],
  cover: { lines: [] },
  blocks: [
    { kind: 'heading', level: 1, id: 'part', content: [text('A part')] },
    ...texts.map((one, i): Block => ({
      kind: 'paragraph',
      role: 'body',
      content: [
        text(`${'A few words before it. '.repeat(i % 5)}It was `),
        { kind: 'figure', figure: 'figure-long', text: one, use: i + 1 },
        text(', said as one.'),
      ],
    })),
  ],
  figures: [
    {
      id: 'figure-long',
      reference,
      text: texts[0]!,
      value: null,
      uses: texts.length,
      evidence: [],
    },
  ],
})
const figuresIn = async (view: ReportView) =>
  parsedOrThrow(await readPdfFigures(await published('pdf', view)))

it('reads figures as they were written, wherever their lines and pages end', async () => {
  const long =
    'sixty-seven per cent of the twenty-nine well-informed practitioners, against 31 per cent of 32 (p = 0.12; 1–2/3)'
  const texts = Array.from({ length: 60 }, (_, i) => `${long} in ${i}`)
  expect(await figuresIn(printing(texts))).toEqual(
    texts.map((one, i) => ({ reference, use: i + 1, text: one })),
  )
})

it('reads a word that is wider than its line', async () => {
  const texts = ['7'.repeat(200), '67 per cent', '‘Keeping other people safe’, 1.4 Staff']
  expect((await figuresIn(printing(texts))).map((one) => one.text)).toEqual(texts)
})

it('reads figures from right to left as they are written, alone and in words of another direction', async () => {
  const texts = ['טוב מאוד (12)', 'Rated ‘דורש שיפור’, 3 of 4', '12 מתוך 41 תיקים', 'טוב']
  const found = await figuresIn(printing(texts))
  expect(found.map((one) => one.text)).toEqual(texts)
})

it('believes no other number than the one that is printed', async () => {
  const text = '12 מתוך 41 תיקים'
  const document = await PDFDocument.load(await published('pdf', printing([text])), {
    updateMetadata: false,
  })
  for (const [, object] of document.context.enumerateIndirectObjects())
    if (object instanceof PDFDict && object.has(PDFName.of('ActualText')))
      object.set(PDFName.of('ActualText'), PDFHexString.fromText(text.replace('12', '13')))
  const [found] = parsedOrThrow(await readPdfFigures(await document.save()))
  expect(found!.text).toContain('12')
})

it('reads a reference that is longer than a line', async () => {
  const view = printing(['one'])
  const longer = `count[${'a-long-id-'.repeat(20)} yes]{sentence=licence}`
  const figures = view.figures.map((one) => ({ ...one, reference: longer }))
  expect(await figuresIn({ ...view, figures })).toMatchObject([{ reference: longer }])
})

it('takes a PDF that is not tagged for no publication', async () => {
  const document = await PDFDocument.load(await published('pdf', printing(['one'])), {
    updateMetadata: false,
  })
  document.catalog.delete(PDFName.of('StructTreeRoot'))
  expect(await readPdfFigures(await document.save())).toMatchObject({
    ok: false,
    issues: [{ expected: 'a tagged PDF' }],
  })
})
