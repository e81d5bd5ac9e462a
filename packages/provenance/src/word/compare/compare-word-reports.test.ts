// test/word/exported.docx is the fixture inspection’s Word report as this software exported it. The two
// others were made from it with LibreOffice 7.4: `soffice --headless --convert-to fodt exported.docx`,
// for the edited one then eight texts changed with sed (those the test below names), and
// `soffice --headless --convert-to 'docx:MS Word 2007 XML'` back. No test needs LibreOffice.
import { readFile } from 'node:fs/promises'
import { parsedOrThrow } from '@inspectorate/core'
import { docxExporter } from '@inspectorate/exporter-docx'
import { bytesOf as writtenBytes } from '@inspectorate/publication/exporter'
import { viewOf } from '@inspectorate/testing'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { compareWordReports } from './compare-word-reports.js'
import { readWordReport } from '../read-word-report.js'

const bytesOf = async (name: string) =>
  new Uint8Array(await readFile(new URL(`../../../test/word/${name}.docx`, import.meta.url)))
const read = (bytes: Uint8Array) =>
  parsedOrThrow(readWordReport(bytes, { recommendations: 'Recommendations' }))
let exported: Uint8Array
beforeAll(async () => {
  exported = await bytesOf('exported')
})
const editedBy = (change: (xml: string) => string) => {
  const parts = unzipSync(exported)
  const xml = strFromU8(parts['word/document.xml']!)
  const after = change(xml)
  if (after === xml) throw new Error('nothing was edited')
  return read(zipSync({ ...parts, 'word/document.xml': strToU8(after) }))
}
const changesBy = (change: (xml: string) => string) =>
  compareWordReports(read(exported), editedBy(change)).changes

describe('a Word report', () => {
  it('is read with its figures and lines', () => {
    const { figures, lines } = read(exported)
    expect(figures[0]).toMatchObject({ reference: 'score[]', use: 1, text: '7 out of 12' })
    expect(lines.body.find(({ kind }) => kind === 'heading')).toMatchObject({
      level: 1,
      text: 'Foreword',
    })
    expect(lines.body.flatMap(({ cells }) => cells)).toContainEqual(
      expect.objectContaining({ text: 'Good ■■■□', rates: { of: '1.1 Leadership', in: 'table' } }),
    )
    expect(
      lines.body.flatMap(({ kind, text }) => (kind === 'recommendation' ? [text] : [])),
    ).toEqual(['do the first thing', 'do the second thing'])
  })

  it('that LibreOffice only saved is unchanged', async () => {
    expect(
      compareWordReports(read(exported), read(await bytesOf('saved-by-libreoffice'))).changes,
    ).toEqual([])
  })

  it('that was edited in LibreOffice tells each edit, and nothing else', async () => {
    expect(
      compareWordReports(read(exported), read(await bytesOf('edited-in-libreoffice'))).changes,
    ).toMatchObject([
      { code: 'heading', from: null, to: { level: 1, text: 'Next steps' } },
      { code: 'figure', reference: 'score[]', use: 2, from: '7 out of 12', to: '9 out of 12' },
      { code: 'rating', of: '2.2 Assessment', in: 'table', from: 'Good', to: 'Outstanding' },
      { code: 'recommendation', from: 'do the first thing', to: 'do the very first thing' },
      { code: 'rating', of: '1.1 Leadership', in: 'box', from: 'Good', to: 'Outstanding' },
      {
        code: 'heading',
        from: { level: 2, text: 'Resettlement work' },
        to: { level: 2, text: 'Resettlement' },
      },
      {
        code: 'figure',
        reference: expect.stringMatching(/^percent\[assessment-/),
        use: 1,
        from: '67%',
        to: '76%',
      },
      { code: 'heading', from: { level: 2, text: 'Diversity and inclusion' }, to: null },
    ])
  })

  it.each(['figure_score_1_Copy_1', 'figure_score_1_Cop', 'figure_score_1_'])(
    'knows a figure by the name LibreOffice gives its bookmark in a footnote: %s',
    (name) => {
      expect(changesBy((xml) => xml.replace('"figure_score_1"', `"${name}"`))).toEqual([])
    },
  )

  it('tells another gauge, but not that a house has no room for gauges', () => {
    expect(changesBy((xml) => xml.replaceAll(/[■□]+/g, ''))).toEqual([])
    expect(changesBy((xml) => xml.replace('■■■□', '■■□□'))).toMatchObject([
      {
        code: 'rating',
        from: expect.stringContaining('■■■□'),
        to: expect.stringContaining('■■□□'),
      },
    ])
  })

  it('is the same in a house whose page has room for fewer tiles beside each other', async () => {
    const inHouse = async (options: object) => {
      const exporter = docxExporter()
      const view = viewOf('northtown', 'report')
      return read(await writtenBytes(exporter.render(view, exporter.options.parse(options), {})))
    }
    const house = new URL('../../../../../examples/house-template/house.docx', import.meta.url)
    const template = new Uint8Array(await readFile(house))
    const [plain, housed] = [await inHouse({}), await inHouse({ template })]
    const tiles = plain.lines.body.filter(({ text }) => text.startsWith('2.1 Court work Requires'))
    expect(tiles).toMatchObject([{ cells: [{ text: '2.1 Court work' }, { rates: {} }] }])
    const { changes } = compareWordReports(plain, housed)
    expect(changes.filter(({ code }) => code === 'rating' || code === 'row')).toEqual([])
  })

  it('does not take a repeated text for the figure itself', () => {
    const repeated =
      '<w:bookmarkStart w:name="figure_score_1_Copy_1" w:id="900"/><w:r><w:t>other</w:t></w:r><w:bookmarkEnd w:id="900"/></w:p>'
    expect(changesBy((xml) => xml.replace('</w:p>', repeated))).toMatchObject([
      { code: 'text', from: 'Test Inspectorate', to: 'Test Inspectorateother' },
    ])
  })

  it('tells a figure whose text was deleted as gone', () => {
    expect(changesBy((xml) => xml.replace('>7 out of 12<', '><'))).toMatchObject([
      { code: 'figure', reference: 'score[]', use: 1, from: '7 out of 12', to: null },
    ])
  })

  it('takes tracked changes as accepted, and tells that they are there', () => {
    const run = (text: string) =>
      `<w:del w:id="901" w:author="E"><w:r><w:delText>${text}</w:delText></w:r></w:del><w:ins w:id="902" w:author="E"><w:r><w:t>8 out of 12</w:t></w:r></w:ins>`
    expect(
      changesBy((xml) =>
        xml.replace(/<w:r>(?:(?!<w:r>).)*?>7 out of 12<\/w:t><\/w:r>/, run('7 out of 12')),
      ),
    ).toMatchObject([
      { code: 'tracked', insertions: 1, deletions: 1, authors: ['E'] },
      { code: 'figure', from: '7 out of 12', to: '8 out of 12' },
    ])
  })

  it('tells a recommendation that took the place of another', () => {
    expect(
      changesBy((xml) => xml.replace('do the second thing', 'Something wholly else')),
    ).toMatchObject([
      { code: 'recommendation', from: 'do the second thing', to: 'Something wholly else' },
    ])
  })

  it('is an issue where the bytes are none', () => {
    const nothing = readWordReport(strToU8('nothing'), { recommendations: '' })
    expect(nothing).toMatchObject({ ok: false, issues: [{ code: 'wrong-form' }] })
  })

  it('with a document type is refused', () => {
    expect(() => editedBy((xml) => xml.replace('<w:document', '<!DOCTYPE d><w:document'))).toThrow(
      'document type',
    )
  })
})
