import { readFile } from 'node:fs/promises'
import { frameworks } from '@inspectorate/frameworks'
import { parsedOrThrow } from '@inspectorate/core'
import {
  buildReport,
  parseRecord,
  plainText,
  rateForPublication,
  type ReportView,
} from '@inspectorate/publication'
import { pdfElements, readPdf } from '@inspectorate/testing'
import mammoth from 'mammoth'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { elementsIn, textOf } from './test/html-text.js'
import { exportSample, type ExportedSample } from './test/exported-sample.js'
import { parts, squeeze, unfolded, unitsOf } from './test/report-units.js'

let exported: ExportedSample
let report: ReportView
let word: DefaultTreeAdapterTypes.Document
let page: DefaultTreeAdapterTypes.Document
let pdf: string

beforeAll(async () => {
  exported = await exportSample('Europe/London')
  const record: unknown = JSON.parse(await readFile(exported.path('json'), 'utf8'))
  report = parsedOrThrow(
    buildReport(rateForPublication(parsedOrThrow(parseRecord(record, frameworks)))),
  )
  word = parse((await mammoth.convertToHtml({ path: exported.path('docx') })).value)
  page = parse(await readFile(exported.path('html'), 'utf8'))
  pdf = pdfElements(await readPdf(await readFile(exported.path('pdf'))))
    .flatMap(({ role, text }) => (role === 'Document' ? [text] : []))
    .join(' ')
})

afterAll(() => exported.remove())

describe('Word, HTML and PDF', () => {
  it.each(['Word', 'HTML', 'PDF'])(
    '%s has every heading, sentence, figure and cell of the report, in its order',
    (format) => {
      const text = squeeze(format === 'PDF' ? pdf : textOf(format === 'Word' ? word : page))
      let from = Math.max(0, text.indexOf(squeeze(report.contents.at(-1)!.text)))
      for (const unit of unitsOf(format === 'HTML' ? unfolded(report) : report.blocks)) {
        const at = text.indexOf(unit, from)
        expect(
          at,
          `“${unit}” after “${text.slice(Math.max(0, from - 60), from)}”`,
        ).toBeGreaterThanOrEqual(from)
        from = at + unit.length
      }
    },
  )

  it('have the same headings, tables and footnotes', () => {
    const levels = (root: DefaultTreeAdapterTypes.Document, names: string[]) =>
      names.map((name) => elementsIn(root, name).length)
    const headings = [1, 2, 3].map(
      (level) =>
        report.blocks.filter((block) => block.kind === 'heading' && block.level === level).length,
    )
    expect(levels(word, ['h1', 'h2', 'h3'])).toEqual(headings)
    const own = (level: number) =>
      elementsIn(page, `h${level}`).map((heading) => squeeze(textOf(heading)))
    for (const block of unfolded(report))
      if (block.kind === 'heading')
        expect(
          own(block.level + 1).some((text) => text.includes(squeeze(plainText(block.content)))),
          plainText(block.content),
        ).toBe(true)
    const captions = report.blocks.flatMap((block) =>
      block.kind === 'table' ? [squeeze(block.caption)] : [],
    )
    expect(
      elementsIn(page, 'caption').map((caption) =>
        captions.some((one) => squeeze(textOf(caption)).startsWith(one)),
      ),
    ).toEqual(captions.map(() => true))
    for (const { content } of report.footnotes)
      for (const text of [textOf(word), textOf(page), pdf])
        for (const part of parts(content)) expect(squeeze(text)).toContain(part)
  })

  it('carry every bound figure by its name', async () => {
    const html = await readFile(exported.path('html'), 'utf8')
    const bookmarks = await exported.bookmarks()
    for (const { id, uses, reference } of report.figures)
      for (let use = 1; use <= uses; use++) {
        expect(html, reference).toContain(`id="${id}-${use}"`)
        expect(bookmarks, reference).toContain(`${id}-${use}`.replaceAll('-', '_'))
      }
  })
})
