import { beforeAll, describe, expect, it } from 'vitest'
import { docxExporter } from '@inspectorate/exporter-docx'
import { rateForPublication } from '@inspectorate/publication'
import { checkInspection } from '@inspectorate/publication/check'
import { bytesOf } from '@inspectorate/publication/exporter'
import { isWhole, pullReport, reportForEditing, type PullOptions } from '../src/index.js'
import { plainParagraph, wordFile, type WordFile } from './edit-word.js'
import { editedInspection, fileForEditing, render } from './edited-inspection.js'

const framed = editedInspection()
let exported: Uint8Array
beforeAll(async () => {
  exported = await fileForEditing(framed)
})

async function pull(
  edit: (file: WordFile) => void,
  options: Partial<PullOptions> = {},
  into = framed,
) {
  const file = wordFile(exported)
  edit(file)
  const pulled = await pullReport(file.bytes(), into, { render, ...options })
  if (!pulled.ok) throw new Error(JSON.stringify(pulled.issues))
  return pulled.value
}

async function refusal(bytes: Uint8Array, into = framed) {
  const pulled = await pullReport(bytes, into, { render })
  return pulled.ok ? null : pulled.issues.map(({ found }) => found)
}

const changed = (from: string, to: string) =>
  editedInspection({ '2.2': framed.inspection.narrative['2.2']!.replace(from, to) })

describe('a report that comes back', () => {
  it('changes nothing where nobody edited it', async () => {
    expect(await pull(() => undefined)).toEqual({
      sections: [],
      notes: [],
      conflicts: [],
      comments: [],
      tracked: [],
    })
  })

  it('is found by its relationships: Word for the web calls the main part document2.xml', async () => {
    const { sections } = await pull((file) => {
      file.type('made early', 'made late')
      file.rename('word/document.xml', 'word/document2.xml')
      file.rename('word/_rels/document.xml.rels', 'word/_rels/document2.xml.rels')
      const renamed = (xml: string) => xml.replace('word/document.xml', 'word/document2.xml')
      file.part('_rels/.rels', renamed)
      file.part('[Content_Types].xml', renamed)
    })
    expect(sections[0]?.after).toContain('Plans were made late')
  })

  it('has its tracked changes accepted, or rejected', async () => {
    const edit = (file: WordFile) =>
      file.replace(
        'The last paragraph',
        file
          .paragraph('The last paragraph')
          .replace(
            /<w:r><w:t xml:space="preserve">The last.*?<\/w:r>/s,
            '<w:r><w:t xml:space="preserve">The </w:t></w:r><w:del w:author="Ben" w:id="900"><w:r><w:delText>last</w:delText></w:r></w:del><w:ins w:author="Ben" w:id="901"><w:r><w:t>final</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> paragraph closes the section.</w:t></w:r>',
          ),
      )
    const accepted = await pull(edit)
    expect(accepted.sections[0]?.after).toContain('The final paragraph closes')
    expect(accepted.tracked).toMatchObject([
      { kind: 'deletion', author: 'Ben', text: 'last' },
      { kind: 'insertion', author: 'Ben', text: 'final' },
    ])
    const rejected = await pull(edit, { tracked: 'rejected' })
    expect(rejected.sections).toEqual([])
    expect(rejected.tracked).toHaveLength(2)
  })

  it('tells comments with who made them and on what', async () => {
    const { comments, sections } = await pull((file) => {
      file.replace(
        'It ends here.',
        file
          .paragraph('It ends here.')
          .replace('<w:r><w:t xml:space="preserve">It ends', '<w:commentRangeStart w:id="7"/>$&')
          .replace(
            '</w:p>',
            '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r></w:p>',
          ),
      )
      file.add('word/comments.xml', commentsPart)
      file.part('word/_rels/document.xml.rels', (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
        ),
      )
    })
    expect(sections).toEqual([])
    expect(comments).toMatchObject([{ author: 'Cara', text: 'Is that so?', on: 'It ends here.' }])
  })

  it('comes with what check found as comments, which are not told as an editor’s', async () => {
    const findings = checkInspection(rateForPublication(framed))
    const report = reportForEditing(framed, findings)
    if (!report.ok) throw new Error('no report')
    const file = wordFile(await render(report.value))
    file.part('word/comments.xml', (xml) => {
      expect(xml).toContain('w:author="inspectorate check"')
      return xml.replace('w:author="inspectorate check"', 'w:author="Cara"')
    })
    const pulled = await pullReport(file.bytes(), framed, { render })
    if (!pulled.ok) throw new Error(JSON.stringify(pulled.issues))
    expect(pulled.value).toMatchObject({ sections: [], notes: [] })
    expect(pulled.value.comments.map(({ author }) => author)).toEqual(['Cara'])
  })

  it('is merged with what was changed here meanwhile, and never over it', async () => {
    const into = changed('made early', 'made very early')
    const edit = (file: WordFile) => file.type(' cases that held, or ', ' cases that stood, or ')
    const { sections } = await pull(edit, {}, into)
    expect(sections[0]?.after).toContain('Plans were made very early')
    expect(sections[0]?.after).toContain(' cases that stood, or ')
  })

  it('is a conflict where the same words were changed here', async () => {
    const into = changed('closes the section', 'ends the section')
    const edit = (file: WordFile) => file.type('closes the section', 'concludes the section')
    const pulled = await pull(edit, {}, into)
    expect(isWhole(pulled)).toBe(false)
    expect(pulled.sections).toEqual([])
    expect(pulled.conflicts).toMatchObject([
      {
        section: '2.2',
        current: 'The last paragraph ends the section.\n',
        edited: 'The last paragraph concludes the section.\n',
      },
    ])
    const answered = await pull(edit, { answerOf: ({ edited }) => edited }, into)
    expect(answered.conflicts).toEqual([])
    expect(answered.sections[0]?.after).toContain('concludes the section.')
  })

  it('is refused where it is none of ours, of another inspection or damaged', async () => {
    const report = reportForEditing(framed)
    if (!report.ok) throw new Error('no report')
    const options = { firmness: false }
    const published = await bytesOf(docxExporter().render(report.value.view, options, {}))
    expect(await refusal(published)).toEqual([
      'a Word document that does not carry what it was exported from',
    ])
    const other = { ...framed, inspection: { ...framed.inspection, id: 'another' } }
    expect(await refusal(exported, other)).toEqual(['a report of fixture'])
    const file = wordFile(exported)
    file.part('docProps/custom.xml', (xml) =>
      xml.replace(/(inspectorate-source-0001.*?<vt:lpwstr>)..../s, '$1////'),
    )
    expect(await refusal(file.bytes())).toEqual([
      'a damaged source in its properties inspectorate-source-…',
    ])
    expect(await refusal(new Uint8Array([1, 2, 3]))).toEqual(['no zip package'])
    expect(await refusal(withSizeOf('word/document.xml', exported, 0x7f_ff_ff_ff))).toEqual([
      'word/document.xml is too large',
    ])
    const declared = wordFile(exported)
    declared.part('word/document.xml', (xml) =>
      xml.replace(/(<\?xml[^>]*>)?/, '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">]>'),
    )
    expect(await refusal(declared.bytes())).toEqual([
      'word/document.xml: a document type is declared',
    ])
    const cut = wordFile(exported)
    cut.part('word/document.xml', (xml) => xml.slice(0, xml.length / 2))
    expect((await refusal(cut.bytes()))?.[0]).toMatch(/^word\/document\.xml: /)
  })

  it('carries no text that was pasted as if it had been written elsewhere', async () => {
    const { sections, notes } = await pull((file) => {
      file.insertAfter('It ends here.', plainParagraph('In four of the six cases that held.'))
    })
    expect(notes).toEqual([])
    expect(sections).toMatchObject([{ section: 'foreword' }])
    expect(sections[0]!.after).toMatch(/In four of the six cases that held\.\n$/)
  })
})

/** A package that says of a part that it is larger than it is (APPNOTE, 4.3.12). */
function withSizeOf(part: string, bytes: Uint8Array, size: number): Uint8Array {
  const changed = bytes.slice()
  const view = new DataView(changed.buffer)
  for (let at = 0; at < changed.length - 46; at++)
    if (view.getUint32(at, true) === 0x02_01_4b_50) {
      const name = changed.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))
      if (new TextDecoder().decode(name) === part) view.setUint32(at + 24, size, true)
    }
  return changed
}

const commentsPart =
  '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="7" w:author="Cara"><w:p><w:r><w:t>Is that so?</w:t></w:r></w:p></w:comment></w:comments>'
