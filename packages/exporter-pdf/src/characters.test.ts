import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { isInspectionError } from '@inspectorate/core'
import type { Inline, ReportView } from '@inspectorate/publication'
import { fixtureReport, pdfText } from '@inspectorate/testing'
import { describe, expect, it } from 'vitest'
import { rendered } from '../test/rendered.js'

const require = createRequire(import.meta.url)

const saying = (value: string): ReportView => {
  const content: Inline[] = [{ kind: 'text', value }]
  return {
    ...fixtureReport,
    contents: [],
    blocks: [
      {
        kind: 'heading',
        level: 1,
        id: 'part',
        number: '2.2',
        content: [{ kind: 'text', value: 'Assessment' }],
      },
      { kind: 'paragraph', role: 'body', content },
    ],
  }
}

describe('characters', () => {
  it('of a script that runs from right to left, of Welsh, of signs of markup are printed', async () => {
    const texts = [
      'שלום',
      'Ŵyn a chŵn, tŷ',
      '#set *no* _markup_ $x$ @ref <label> // \\ "quotes"',
      'Ελλάδα',
      'Україна',
    ]
    const read = await pdfText(await rendered(saying(texts.join(' | '))))
    for (const text of texts.slice(1)) expect(read).toContain(text)
    expect(read).toMatch(/שלום|םולש/)
  })

  it('that direct text are taken as such, wherever they stand', async () => {
    const marks =
      '\u200E\u200F\u061C\u202A\u202B\u202C\u2066\u2067\u2068\u2069\u200B\u200C\u200D\u2060\u00AD'
    const read = await pdfText(await rendered(saying(`before ${marks} after`)))
    expect(read).toContain('before')
    expect(read).toContain('after')
  })

  it('that no font has stop the PDF: each is told with its place', async () => {
    const error: unknown = await rendered(saying('Done \u2713, and 一 in the middle')).then(
      () => null,
      (reason: unknown) => reason,
    )
    expect(isInspectionError(error) && error.message).toBe(
      'pdf: Liberation Sans cannot print “✓” (U+2713) in “2.2 Assessment”: “Done ✓, and 一 in the middle”; “一” (U+4E00) in “2.2 Assessment”: “Done ✓, and 一 in the middle”. Give a font that can, by the option font',
    )
  })

  it('are printed from a font that is given', async () => {
    const font = await readFile(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'))
    const read = await pdfText(
      await rendered(saying('Done \u2713'), { font: [new Uint8Array(font)] }),
    )
    expect(read).toContain('Done \u2713')
  })

  it('cannot be printed from what is no font', async () => {
    await expect(rendered(fixtureReport, { font: [new Uint8Array(100)] })).rejects.toThrow(
      'pdf: font 1 is not TrueType or OpenType',
    )
  })
})
