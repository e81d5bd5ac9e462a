// test/word/report.docx is the Word report of `reportToEdit` as this software exported it. Two others were
// made from it by LibreOffice 7.4, which only saved it: `soffice --headless --convert-to 'docx:MS Word 2007 XML'`,
// and by way of `--convert-to odt`; one by `pandoc report.docx -o …` (2.17). No test needs either.
import { readFile } from 'node:fs/promises'
import { parsedOrThrow } from '@inspectorate/core'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { editWord, inPart, onParagraph, type WordEdit } from '../../../test/word/edit-word.js'
import { readWordReport } from '../read-word-report.js'
import { compareWordReports } from './compare-word-reports.js'

const bytesOf = async (name: string) =>
  new Uint8Array(await readFile(new URL(`../../../test/word/${name}.docx`, import.meta.url)))
const read = (bytes: Uint8Array) =>
  parsedOrThrow(readWordReport(bytes, { recommendations: 'Recommendations' }))

let report: Uint8Array
beforeAll(async () => {
  report = await bytesOf('report')
})
const changesIn = (bytes: Uint8Array) => compareWordReports(read(report), read(bytes)).changes

/** Every part by a new name, with its relationships and its content type. */
const renamed =
  (names: Readonly<Record<string, string>>): WordEdit =>
  (parts) =>
    Object.fromEntries(
      Object.entries(parts).map(([part, text]) => {
        let [name, content] = [part, text]
        for (const [from, to] of Object.entries(names)) {
          name = name.replace(`/${from}`, `/${to}`)
          if (/\.rels$|Content_Types/u.test(part)) content = content.replaceAll(from, to)
        }
        return [name, content]
      }),
    )

/** The same names under another prefix in every part of WordprocessingML. */
const otherPrefix: WordEdit = (parts) =>
  Object.fromEntries(
    Object.entries(parts).map(([part, text]) => [
      part,
      /^word\/(?:document|footnotes|styles|numbering|header1|footer1)\.xml$/u.test(part)
        ? text.replace(/(<\/?|\s|xmlns:)w(?=[:=])/gu, '$1body')
        : text,
    ]),
  )

/** Namespaces and types of relationships as ISO/IEC 29500 Strict has them. */
const strict: WordEdit = (parts) =>
  Object.fromEntries(
    Object.entries(parts).map(([part, text]) => [
      part,
      text
        .replaceAll(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
          'http://purl.oclc.org/ooxml/officeDocument/customProperties',
        )
        .replaceAll(
          /http:\/\/schemas\.openxmlformats\.org\/drawingml\/2006\/(\w+)/gu,
          'http://purl.oclc.org/ooxml/drawingml/$1',
        ),
    ]),
  )

const everyText = (change: (text: string) => string): WordEdit =>
  inPart((xml) =>
    xml.replace(
      /(<w:t(?: [^>]*)?>)([^<]*)/gu,
      (_, tag: string, text: string) => tag + change(text),
    ),
  )

/** What programs do to a file that no reader sees. */
const unseen: readonly (readonly [string, WordEdit])[] = [
  [
    'names of parts as Word for the web has them',
    renamed({
      'document.xml': 'document2.xml',
      'styles.xml': 'styles2.xml',
      'footnotes.xml': 'footnotes2.xml',
      'numbering.xml': 'numbering2.xml',
      'header1.xml': 'header4.xml',
      'charts/': 'graphs/',
    }),
  ],
  [
    'the main document in another folder',
    (parts) =>
      Object.fromEntries(
        Object.entries(parts).map(([name, text]) => [
          name.replace(/^word\//u, 'content/'),
          name === '_rels/.rels' || name === '[Content_Types].xml'
            ? text.replaceAll('word/', 'content/')
            : text,
        ]),
      ),
  ],
  [
    'targets from the root',
    inPart(
      (xml) => xml.replace(/Target="(?!http)([^"]+)"/gu, 'Target="/word/$1"'),
      'word/_rels/document.xml.rels',
    ),
  ],
  ['other prefixes', otherPrefix],
  ['strict namespaces', strict],
  [
    'runs that are split',
    everyText((text) =>
      (text.match(/&\w+;|./gsu) ?? []).join('</w:t></w:r><w:r><w:t xml:space="preserve">'),
    ),
  ],
  ['spaces that do not break', everyText((text) => text.replaceAll(' ', '\u00A0'))],
  [
    'soft hyphens and joiners',
    everyText((text) =>
      text.replaceAll('meet', 'me\u00ADet').replaceAll('manager', 'mana\u200Bger'),
    ),
  ],
  [
    'soft hyphens as elements',
    inPart((xml) => xml.replaceAll('winter', 'win</w:t><w:softHyphen/><w:t>ter')),
  ],
  [
    'marks of proofing and of revisions',
    inPart((xml) =>
      xml
        .replaceAll('<w:p>', '<w:p w:rsidR="00AB12CD"><w:proofErr w:type="spellStart"/>')
        .replaceAll('<w:r>', '<w:r w:rsidRPr="00112233"><w:lastRenderedPageBreak/>'),
    ),
  ],
  [
    'content controls that are gone',
    inPart((xml) =>
      xml.replace(
        /<w:sdt><w:sdtPr>(?:(?!docPartObj).)*?<\/w:sdtPr><w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/gsu,
        '$1',
      ),
    ),
  ],
  ['empty paragraphs', inPart((xml) => xml.replaceAll('</w:p><w:p>', '</w:p><w:p/><w:p>'))],
  [
    'formatting that was tracked',
    inPart((xml) =>
      xml.replaceAll(
        '<w:pStyle w:val="Normal"/>',
        '<w:pStyle w:val="Normal"/><w:pPrChange w:id="9" w:author="E"><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:pPrChange>',
      ),
    ),
  ],
  [
    'page numbers that were counted',
    inPart((xml) => xml.replace(/(PAGEREF(?:(?!<w:t[ >]).)*<w:t[^>]*>)\d+/gu, '$177')),
  ],
  [
    'a choice of contents',
    onParagraph('The heads of both', (xml) =>
      xml.replace(
        /<w:r>.*<\/w:r>/u,
        (run) =>
          `<mc:AlternateContent><mc:Choice Requires="w14">${run}</mc:Choice><mc:Fallback>${run}</mc:Fallback></mc:AlternateContent>`,
      ),
    ),
  ],
  [
    'a date of saving, and who saved it',
    inPart(
      (xml) =>
        xml
          .replace(/(<dcterms:modified[^>]*>)[^<]*/u, '$12031-01-01T00:00:00Z')
          .replace(/(<cp:lastModifiedBy>)[^<]*/u, '$1Sam'),
      'docProps/core.xml',
    ),
  ],
]

describe('what no reader sees is not told:', () => {
  it.each(unseen)('%s', (_, edit) => {
    expect(changesIn(editWord(report, edit))).toEqual([])
  })

  it.each(['report-saved-by-libreoffice', 'report-by-way-of-odt'])('%s', async (name) => {
    expect(changesIn(await bytesOf(name))).toEqual([])
  })

  it('parts in UTF-16, and names with the other slash', () => {
    const parts = Object.entries(unzipSync(report)).map(([name, part]): [string, Uint8Array] => {
      if (name !== 'word/document.xml') return [name.replace('word/', 'word\\'), part]
      const text = new TextDecoder().decode(part).replace('UTF-8', 'UTF-16')
      return [
        name,
        new Uint8Array(
          Uint16Array.from([0xfeff, ...Array.from(text, (_, i) => text.charCodeAt(i))]).buffer,
        ),
      ]
    })
    expect(changesIn(zipSync(Object.fromEntries(parts)))).toEqual([])
  })
})

describe('what a program lost is told once', () => {
  it('where it is all bookmarks', () => {
    const without = inPart((xml) => xml.replace(/<w:bookmark(?:Start|End)[^>]*>/gu, ''))
    expect(changesIn(editWord(report, without))).toEqual([
      { code: 'unbound', figures: [], of: read(report).figures.length },
    ])
  })

  it('where it is some', () => {
    const without = inPart((xml) => xml.replaceAll('w:name="figure_score_', 'w:name="lost_'))
    expect(changesIn(editWord(report, without))).toMatchObject([
      { code: 'unbound', figures: ['score[]', 'score[]'] },
    ])
  })

  it('where it is styles and bookmarks', async () => {
    const codes = changesIn(await bytesOf('report-by-way-of-pandoc')).map(({ code }) => code)
    expect(codes.filter((code) => code === 'unbound')).toHaveLength(1)
    expect(
      codes.filter((code) => code === 'styles').length +
        codes.filter((code) => code === 'role').length,
    ).toBeGreaterThan(0)
  })
})

describe('tracked changes', () => {
  const by = 'w:id="901" w:author="Ed"'
  it('are read as accepted, and told once', () => {
    const edit = inPart((xml) =>
      xml
        .replace(
          'Most people were',
          `</w:t></w:r><w:del ${by}><w:r><w:delText>Most</w:delText></w:r></w:del><w:ins ${by}><w:r><w:t>Few</w:t></w:r></w:ins><w:r><w:t> people were`,
        )
        .replace(
          'Partners could read them.',
          `</w:t></w:r><w:del ${by}><w:r><w:delText>Partners could read them.</w:delText></w:r></w:del><w:r><w:t>`,
        ),
    )
    expect(changesIn(editWord(report, edit))).toMatchObject([
      { code: 'tracked', insertions: 1, deletions: 2, authors: ['Ed'] },
      { code: 'text', from: expect.stringMatching(/^Most/u), to: expect.stringMatching(/^Few/u) },
      { code: 'text', from: 'Partners could read them.', to: null },
    ])
  })

  it('join paragraphs whose mark was deleted', () => {
    const edit = onParagraph('Everyone had', (xml) =>
      xml
        .replace('</w:numPr>', `</w:numPr><w:rPr><w:del ${by}/></w:rPr>`)
        .replace('deputy.<', 'deputy. <'),
    )
    expect(changesIn(editWord(report, edit))).toMatchObject([
      { code: 'paragraphs', from: 2, to: 1 },
    ])
  })

  it('take away rows', () => {
    const edit = inPart((xml) =>
      xml.replace(
        /<w:tr><w:trPr>(<w:cantSplit\/>)(?=<\/w:trPr>(?:(?!<w:tr>).)*Mill Lane)/u,
        `<w:tr><w:trPr>$1<w:del ${by}/>`,
      ),
    )
    expect(changesIn(editWord(report, edit))).toMatchObject([
      { code: 'tracked' },
      { code: 'row', from: 'Mill Lane | 30', to: null },
    ])
  })
})

describe('comments', () => {
  it('are told with who wrote them', () => {
    const edit: WordEdit = (parts) => ({
      ...parts,
      'word/comments.xml':
        '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0" w:author="Sam"><w:p><w:r><w:t>Is this so?</w:t></w:r></w:p></w:comment></w:comments>',
      'word/_rels/document.xml.rels': parts['word/_rels/document.xml.rels']!.replace(
        '</Relationships>',
        '<Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
      ),
    })
    expect(changesIn(editWord(report, edit))).toEqual([
      { code: 'comment', author: 'Sam', text: 'Is this so?' },
    ])
  })
})

describe('a file that is no Word document is refused in words:', () => {
  it.each([
    ['empty', new Uint8Array(), 'an empty file'],
    ['old or with a password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), 'password'],
    ['rich text', strToU8('{\\rtf1'), 'rich text'],
    ['a picture', strToU8('\x89PNG'), 'no zip package'],
    [
      'OpenDocument',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }),
      'OpenDocument',
    ],
    ['a package of nothing', zipSync({ 'a.xml': strToU8('<a/>') }), 'no main document'],
  ])('%s', (_, bytes, found) => {
    expect(readWordReport(bytes, { recommendations: '' })).toMatchObject({
      ok: false,
      issues: [
        { code: 'wrong-form', found: expect.stringContaining(found), expected: 'a Word document' },
      ],
    })
  })
})

describe('a damaged file', () => {
  it('is refused by the name of the part that is cut off, and never breaks the reader', () => {
    const parts = unzipSync(report)
    for (const [name, part] of Object.entries(parts)) {
      const cut = { ...parts, [name]: part.slice(0, part.length / 2) }
      const result = readWordReport(zipSync(cut), { recommendations: '' })
      if (result.ok) continue
      expect(result.issues[0]?.found).toContain(`${name}: `)
    }
    const body = { ...parts, 'word/document.xml': parts['word/document.xml']!.slice(0, 9000) }
    expect(readWordReport(zipSync(body), { recommendations: '' })).toMatchObject({ ok: false })
  })

  it('says that the package itself is damaged', () => {
    expect(readWordReport(report.slice(0, -1000), { recommendations: '' })).toMatchObject({
      ok: false,
      issues: [{ found: expect.stringContaining('a damaged zip package') }],
    })
  })
})
