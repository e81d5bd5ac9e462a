import type { PrintedFigure } from '@inspectorate/publication'
import { parsedOrThrow, type Parsed } from '@inspectorate/core'
import { frameworks } from '@inspectorate/frameworks'
import { fixtureReport } from '@inspectorate/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { published, views } from '../../test/published.js'
import {
  disagreements,
  readCsvFigures,
  readDocxFigures,
  readHtmlFigures,
  readOdsFigures,
  readPdfFigures,
  readRecordFigures,
  readXlsxFigures,
  type FiguresOfFile,
} from '../index.js'

type Read = Parsed<readonly PrintedFigure[]>
const readers: Record<string, (bytes: Uint8Array) => Read | Promise<Read>> = {
  docx: readDocxFigures,
  html: readHtmlFigures,
  xlsx: readXlsxFigures,
  ods: readOdsFigures,
  csv: readCsvFigures,
  pdf: readPdfFigures,
  json: (bytes) => readRecordFigures(bytes, frameworks),
}
const files: FiguresOfFile[] = []
beforeAll(async () => {
  for (const [name, read] of Object.entries(readers))
    files.push({ name, figures: parsedOrThrow(await read(await published(name as 'docx'))) })
})

describe('the figures of a publication', () => {
  it('are read from every format, each bound by its reference', () => {
    const references = views.report.figures.map(({ reference }) => reference).toSorted()
    expect(references.length).toBeGreaterThan(5)
    for (const { name, figures } of files)
      expect([name, [...new Set(figures.map((one) => one.reference))].toSorted()]).toEqual([
        name,
        references,
      ])
  })

  it('are read at every place where Word, HTML and PDF print them', () => {
    const uses = views.report.figures.reduce((sum, one) => sum + one.uses, 0)
    for (const { name, figures } of files.filter((one) => /docx|html|pdf/.test(one.name)))
      expect([name, figures.length]).toEqual([name, uses])
  })

  it('agree in all formats', () => {
    expect(disagreements(files)).toEqual([])
  })

  it('agree in Word, HTML and PDF where texts are hostile', async () => {
    const [docx, html, pdf] = [
      parsedOrThrow(readDocxFigures(await published('docx', fixtureReport))),
      parsedOrThrow(readHtmlFigures(await published('html', fixtureReport))),
      parsedOrThrow(await readPdfFigures(await published('pdf', fixtureReport))),
    ]
    expect(docx.length).toBeGreaterThan(5)
    expect(
      disagreements([
        { name: 'docx', figures: docx },
        { name: 'html', figures: html },
        { name: 'pdf', figures: pdf },
      ]),
    ).toEqual([])
  })

  it('agree though one cannot tell at which space a line may end', () => {
    const figure = { reference: 'count[a yes]', use: 1 }
    const [one, other] = ['two\u00A0of three', 'two of three'] as const
    expect(
      disagreements([
        { name: 'html', figures: [{ ...figure, text: one }] },
        { name: 'pdf', figures: [{ ...figure, text: other }] },
      ]),
    ).toEqual([])
  })

  it.each(Object.keys(readers))('that one %s prints differently are told with its file', (name) => {
    const changed = files.map((file) =>
      file.name === name
        ? {
            name,
            figures: file.figures.map((one, i) => (i === 0 ? { ...one, text: 'none' } : one)),
          }
        : file,
    )
    const [found, ...others] = disagreements(changed)
    expect(others.length).toBeLessThan(2)
    expect(found!.texts).toContainEqual({ file: name, text: 'none' })
  })

  it.each(Object.keys(readers))('that one %s leaves out are told as missing', (name) => {
    const changed = files.map((file) =>
      file.name === name ? { name, figures: file.figures.slice(1) } : file,
    )
    expect(disagreements(changed)[0]!.texts).toContainEqual({ file: name, text: null })
  })
})

describe('bytes of something else', () => {
  it.each(Object.keys(readers))('are no figures of %s, but an issue', async (name) => {
    expect(await readers[name]!(new TextEncoder().encode('\u0000 nothing'))).toMatchObject(
      name === 'html' ? { ok: true, value: [] } : { ok: false },
    )
  })
})
