import { parsedOrThrow } from '@inspectorate/core'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  editWord,
  inPart,
  onParagraph,
  paragraphWith,
  plainParagraph,
  replaced,
  rowWith,
  type WordEdit,
} from '../../../test/word/edit-word.js'
import { reportToEdit } from '../../../test/word/report-to-edit.js'
import { readWordReport } from '../read-word-report.js'
import { compareWordReports } from './compare-word-reports.js'

const read = (bytes: Uint8Array) =>
  parsedOrThrow(readWordReport(bytes, { recommendations: 'Recommendations' }))

let report: Uint8Array
beforeAll(async () => {
  report = await reportToEdit()
})

const changesBy = (edit: WordEdit) =>
  compareWordReports(read(report), read(editWord(report, edit))).changes

const foreword = { part: 'text', under: ['Foreword'] }
const leadership = {
  part: 'text',
  under: ['1 Organisational delivery', '1.1 Leadership', 'Strengths'],
}
const documentRels = 'word/_rels/document.xml.rels'
const swapped = (first: string, second: string) =>
  inPart((xml) => {
    const [a, b] = [paragraphWith(first, xml), paragraphWith(second, xml)]
    return xml.replace(a + b, b + a)
  })

/** What an editor does, and the one thing that is told. */
const edits: readonly (readonly [string, WordEdit, object])[] = [
  [
    'a quantity word',
    replaced('Most people were', 'Few people were'),
    {
      code: 'text',
      differs: 'words',
      from: 'Most people were seen within a week of their sentence.',
      to: 'Few people were seen within a week of their sentence.',
      place: { ...foreword, paragraph: 1 },
    },
  ],
  [
    'a “not” that is gone',
    replaced('had not yet agreed', 'had agreed'),
    {
      code: 'text',
      from: 'Managers had not yet agreed a plan for winter.',
      place: { ...foreword, paragraph: 2 },
    },
  ],
  [
    'a sentence at the end of a paragraph',
    replaced(' for that.<', ' for that. Nine of ten liked it.<'),
    { code: 'text', from: null, to: 'Nine of ten liked it.', place: foreword },
  ],
  [
    'a sentence in the middle that is gone',
    replaced('This was enough. ', ''),
    { code: 'text', from: 'This was enough.', to: null },
  ],
  [
    'quotation marks',
    replaced('“a relief”', '"a relief"'),
    { code: 'text', differs: 'quotation-marks', from: expect.stringContaining('“a relief”') },
  ],
  [
    'a comma',
    replaced('a relief” and', 'a relief”, and'),
    { code: 'text', differs: 'punctuation' },
  ],
  ['a capital', replaced('Two teams', 'Two Teams'), { code: 'text', differs: 'capitals' }],
  [
    'a full stop as a comma',
    replaced('agreed a plan for winter. Staff', 'agreed a plan for winter, Staff'),
    { code: 'text', differs: 'punctuation' },
  ],
  [
    'a word written apart',
    replaced('in one place', 'in onep lace'),
    { code: 'text', differs: 'spaces' },
  ],
  [
    'a typed number',
    replaced('ended in May', 'ended in 2031', 'word/footnotes.xml'),
    { code: 'text', place: { part: 'footnotes', paragraph: 1 } },
  ],
  [
    'a paragraph that came',
    inPart((xml) => {
      const before = paragraphWith('Managers had not yet', xml)
      return xml.replace(before, before + plainParagraph('A new paragraph with 45%.'))
    }),
    {
      code: 'text',
      from: null,
      to: 'A new paragraph with 45%.',
      place: { ...foreword, paragraph: 3 },
    },
  ],
  [
    'a paragraph that went',
    onParagraph('The heads of both teams', () => ''),
    { code: 'text', from: 'The heads of both teams met weekly.', to: null },
  ],
  [
    'five paragraphs that came',
    inPart((xml) => {
      const before = paragraphWith('Managers had not yet', xml)
      return xml.replace(
        before,
        before +
          ['One', 'Two', 'Three', 'Four', 'Five']
            .map((word) => plainParagraph(`${word} is new.`))
            .join(''),
      )
    }),
    {
      code: 'passage',
      kind: 'added',
      lines: ['One is new.', 'Two is new.', 'Three is new.', 'Four is new.', 'Five is new.'],
    },
  ],
  [
    'a paragraph in two',
    replaced('for winter. Staff', 'for winter.</w:t></w:r></w:p><w:p><w:r><w:t>Staff'),
    { code: 'paragraphs', from: 1, to: 2, place: foreword },
  ],
  [
    'two bullets as one',
    inPart((xml) => {
      const [a, b] = [paragraphWith('Everyone had', xml), paragraphWith('Notes of', xml)]
      return xml.replace(
        a + b,
        a.replace(
          '</w:t></w:r></w:p>',
          ' Notes of meetings were kept in one place.</w:t></w:r></w:p>',
        ),
      )
    }),
    { code: 'paragraphs', from: 2, to: 1, place: leadership },
  ],
  [
    'the order of bullets',
    swapped('Everyone had a named deputy', 'Notes of meetings were'),
    { code: 'moved', place: leadership },
  ],
  [
    'a bullet as a paragraph',
    onParagraph('Partners could read', () => plainParagraph('Partners could read them.')),
    {
      code: 'role',
      from: 'bulleted item, level 1',
      to: 'text',
      texts: ['Partners could read them.'],
    },
  ],
  [
    'a bullet one level down',
    onParagraph('Partners could read', (xml) =>
      xml.replace('<w:ilvl w:val="0"/>', '<w:ilvl w:val="1"/>'),
    ),
    { code: 'role', to: 'bulleted item, level 2' },
  ],
  [
    'a numbered item as a bullet',
    inPart((xml) => {
      const bullet = /<w:numId w:val="\d+"\/>/.exec(paragraphWith('Partners could', xml))![0]
      const item = paragraphWith('Absences were', xml)
      return xml.replace(item, item.replace(/<w:numId w:val="\d+"\/>/, bullet))
    }),
    { code: 'role', from: 'numbered item, level 1', to: 'bulleted item, level 1' },
  ],
  [
    'a heading',
    replaced('>Strengths<', '>Strong points<'),
    {
      code: 'heading',
      from: { level: 3, text: 'Strengths' },
      to: { level: 3, text: 'Strong points' },
    },
  ],
  [
    'a heading’s level',
    onParagraph('>Areas for improvement<', (xml) => xml.replace('"Heading3"', '"Heading2"')),
    {
      code: 'heading',
      from: { level: 3, text: 'Areas for improvement' },
      to: { level: 2, text: 'Areas for improvement' },
    },
  ],
  [
    'a heading that came',
    inPart((xml) => {
      const next = paragraphWith('The heads of both', xml)
      return xml.replace(next, plainParagraph('Overview', 'Heading3') + next)
    }),
    { code: 'heading', from: null, to: { level: 3, text: 'Overview' } },
  ],
  [
    'a heading and its line in the contents',
    inPart((xml) => xml.replaceAll('>Foreword<', '>Preface<')),
    { code: 'heading', from: { level: 1, text: 'Foreword' }, to: { level: 1, text: 'Preface' } },
  ],
  [
    'a bound figure',
    replaced(/>(\w+) of the six</u, '>one of the six<'),
    { code: 'figure', reference: 'count[assessment-safety yes]', to: 'one of the six' },
  ],
  [
    'a bound figure with its sentence',
    inPart((xml) =>
      xml
        .replace('Assessment kept people safe in', 'Assessment did not keep people safe in')
        .replace(/>(\w+) of the six</u, '>one of the six<'),
    ),
    {
      code: 'text',
      figures: [{ reference: 'count[assessment-safety yes]', to: 'one of the six' }],
    },
  ],
  [
    'a bound figure that was typed anew',
    onParagraph('Assessment kept', (xml) =>
      xml
        .replace(
          /<w:bookmarkStart w:name="figure_percent_assessment_safety_yes_\w*" w:id="\d+"\/>(<w:sdt>.*?<\/w:sdt>)/u,
          '<w:r><w:t>99%</w:t></w:r>',
        )
        .replace(
          /(<w:bookmarkStart w:name="figure_percent[^>]*>)<w:sdt>.*?<\/w:sdt>/u,
          '<w:r><w:t>99%</w:t></w:r>',
        ),
    ),
    {
      code: 'text',
      to: expect.stringContaining('99%'),
      figures: [{ reference: 'percent[assessment-safety yes]', to: null }],
    },
  ],
  [
    'a rating in its box',
    onParagraph('"RatingBoxRequiresImprovement"', (xml) =>
      xml.replace('>Requires improvement<', '>Good<'),
    ),
    { code: 'rating', in: 'box', from: 'Requires improvement', to: 'Good' },
  ],
  [
    'a rating in the table',
    inPart((xml) => {
      const from = xml.indexOf('"RatingsTable"')
      const row = rowWith('TableRatingGood', xml.slice(from))
      return (
        xml.slice(0, from) + xml.slice(from).replace(row, row.replace('>Good<', '>Outstanding<'))
      )
    }),
    { code: 'rating', in: 'table', from: 'Good', to: 'Outstanding' },
  ],
  [
    'the squares of a rating',
    inPart((xml) => {
      const from = xml.indexOf('"RatingsTable"')
      return xml.slice(0, from) + xml.slice(from).replace('■■■□', '■□□□')
    }),
    { code: 'rating', from: 'Good ■■■□', to: 'Good ■□□□' },
  ],
  [
    'a recommendation',
    replaced('do the first thing', 'do the first thing soon'),
    { code: 'recommendation', from: 'do the first thing', to: 'do the first thing soon' },
  ],
  [
    'words that somebody said',
    replaced('We meet on Mondays.', 'We never meet.'),
    { code: 'text', from: 'We meet on Mondays.', to: 'We never meet.' },
  ],
  [
    'who said them',
    replaced('A manager (illustrative', 'A leader (illustrative'),
    { code: 'text', from: 'A manager (illustrative quotation)' },
  ],
  [
    'a quotation as text',
    onParagraph('We meet on Mondays', (xml) => xml.replace('"Quote"', '"Normal"')),
    { code: 'role', from: 'quote', to: 'text' },
  ],
  [
    'a practice example',
    replaced('The diary is open to all', 'The diary is open to some'),
    { code: 'text' },
  ],
  [
    'a cell',
    replaced('<w:t xml:space="preserve">30<', '<w:t xml:space="preserve">31<'),
    {
      code: 'text',
      from: '30',
      to: '31',
      place: { table: { caption: 'Table 2: Two offices', row: 'Mill Lane', column: 'Desks' } },
    },
  ],
  [
    'a head of a column',
    replaced('>Desks<', '>Chairs<'),
    { code: 'text', from: 'Desks', to: 'Chairs' },
  ],
  [
    'a row that went',
    inPart((xml) => xml.replace(rowWith('Mill Lane', xml), '')),
    { code: 'row', from: 'Mill Lane | 30', to: null },
  ],
  [
    'a row that came',
    inPart((xml) => {
      const row = rowWith('Mill Lane', xml)
      return xml.replace(row, row + row.replace('Mill Lane', 'High Street').replace('>30<', '>7<'))
    }),
    { code: 'row', from: null, to: 'High Street | 7' },
  ],
  [
    'a caption',
    replaced('>: Two offices<', '>: Both offices<'),
    { code: 'text', from: 'Table 2: Two offices', to: 'Table 2: Both offices' },
  ],
  [
    'a footnote',
    replaced('ended in May.', 'ended in June.', 'word/footnotes.xml'),
    {
      code: 'text',
      from: 'The lease of the second office ended in May.',
      place: { part: 'footnotes', paragraph: 1 },
    },
  ],
  [
    'the place of a footnote',
    onParagraph('Two teams', (xml) => {
      const mark =
        /<w:r><w:rPr><w:rStyle w:val="FootnoteReference"\/><\/w:rPr><w:footnoteReference w:id="1"\/><\/w:r>/.exec(
          xml,
        )![0]
      return xml.replace(mark, '').replace('</w:p>', `${mark}</w:p>`)
    }),
    { code: 'text' },
  ],
  [
    'a line of the cover',
    replaced('>3 to 7 November 2025<', '>4 to 7 November 2025<'),
    { code: 'text', differs: 'numbers', place: { part: 'cover' } },
  ],
  [
    'the title on the cover',
    onParagraph('"Title"', (xml) => xml.replace('An inspection', 'A review')),
    { code: 'text', place: { part: 'cover' } },
  ],
  [
    'the running header',
    replaced('An inspection', 'A review', 'word/header1.xml'),
    { code: 'text', place: { part: 'header' } },
  ],
  [
    'a watermark',
    inPart(
      (xml) =>
        xml.replace(
          '</w:p></w:hdr>',
          '<w:r><w:pict><v:shape><v:textpath string="CONFIDENTIAL"/></v:shape></w:pict></w:r></w:p></w:hdr>',
        ),
      'word/header1.xml',
    ),
    { code: 'text', to: expect.stringContaining('CONFIDENTIAL'), place: { part: 'header' } },
  ],
  [
    'the running footer',
    replaced('Test Inspectorate', 'Nobody', 'word/footer1.xml'),
    { code: 'text', place: { part: 'footer' } },
  ],
  [
    'the last lines',
    inPart((xml) =>
      xml.replace(/("Colophon"\/><\/w:pPr><w:r><w:t xml:space="preserve">[^<]*)2026/u, '$12027'),
    ),
    { code: 'text', differs: 'numbers' },
  ],
  [
    'a line of the contents',
    onParagraph('"TOC1"', (xml) => xml.replace('>Foreword<', '>Preface<')),
    { code: 'text', place: { part: 'contents' } },
  ],
  [
    'the address of a link',
    replaced('guidance?part=2', 'guidance?part=3', documentRels),
    {
      code: 'link',
      text: 'the guidance',
      from: 'https://example.org/guidance?part=2',
      to: 'https://example.org/guidance?part=3',
    },
  ],
  [
    'a link that went',
    inPart((xml) =>
      xml.replace(/<w:hyperlink w:history="1" r:id="\w+">(<w:r>.*?<\/w:r>)<\/w:hyperlink>/u, '$1'),
    ),
    { code: 'link', from: 'https://example.org/guidance?part=2', to: null },
  ],
  [
    'a link that came, as a field',
    replaced(
      ' for its rules.',
      '</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "https://example.org/other" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t xml:space="preserve"> for its rules.</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>',
    ),
    { code: 'link', from: null, to: 'https://example.org/other' },
  ],
  [
    'the alternative text of a chart',
    replaced(/descr="[^"]*"/u, 'descr="A chart"'),
    { code: 'alternative-text', to: expect.stringContaining('A chart') },
  ],
  [
    'the words that stand for a table',
    replaced('w:val="Two offices, with 2 rows', 'w:val="Three offices, with 2 rows'),
    { code: 'alternative-text', of: 'Table 2: Two offices' },
  ],
  [
    'a value of a chart',
    inPart(
      (xml) => xml.replace(/(<c:(?:val|xVal)>.*?<c:v>)\d+(?=<\/c:v>)/u, '$191'),
      'word/charts/chart1.xml',
    ),
    { code: 'chart', to: expect.stringMatching(/, 91(?:,|$)/u) },
  ],
  [
    'a title of a chart',
    replaced('Percentage of relevant', 'Share of relevant', 'word/charts/chart1.xml'),
    {
      code: 'chart',
      from: expect.stringContaining('Percentage'),
      to: expect.stringContaining('Share'),
    },
  ],
  [
    'a chart that went',
    inPart((xml) => xml.replace(/<w:r>(?:(?!<w:r>).)*?<w:drawing>.*?<\/w:drawing><\/w:r>/u, '')),
    { code: 'picture', kind: 'removed' },
  ],
  [
    'the title in the properties',
    replaced(/<dc:title>[^<]*/u, '<dc:title>Other', 'docProps/core.xml'),
    { code: 'property', name: 'title', to: 'Other' },
  ],
  [
    'the author in the properties',
    replaced(/<dc:creator>[^<]*/u, '<dc:creator>Me', 'docProps/core.xml'),
    { code: 'property', name: 'author', to: 'Me' },
  ],
  [
    'hidden text that came',
    replaced(
      ' for its rules.',
      ' for its rules.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> Ask Sam.',
    ),
    { code: 'hidden', text: 'Ask Sam.', place: foreword },
  ],
  [
    'text that was hidden',
    onParagraph('The heads of both', (xml) =>
      xml.replace('<w:r>', '<w:r><w:rPr><w:vanish/></w:rPr>'),
    ),
    { code: 'text', from: 'The heads of both teams met weekly.', to: null, hidden: true },
  ],
  [
    'a text box',
    replaced(
      ' for its rules.',
      ' for its rules.</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wps:txbx><w:txbxContent><w:p><w:r><w:t>Look: 80%!</w:t></w:r></w:p></w:txbxContent></wps:txbx></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>Look: 80%!</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>',
    ),
    { code: 'text', from: null, to: 'Look: 80%!' },
  ],
  [
    'a symbol',
    replaced(
      ' for its rules.',
      ' for its rules.</w:t></w:r><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r><w:r><w:t>',
    ),
    { code: 'text' },
  ],
  [
    'a formula',
    replaced(
      ' for its rules.',
      ' for its rules.</w:t></w:r><m:oMath><m:r><m:t>x=5</m:t></m:r></m:oMath><w:r><w:t>',
    ),
    { code: 'text' },
  ],
  [
    'another file in it',
    inPart((xml) =>
      xml
        .replace('<w:sectPr', '<w:altChunk r:id="rId1"/><w:sectPr')
        .replace(/<w:p><w:pPr><w:altChunk r:id="rId1"\/>/u, '<w:p><w:pPr>'),
    ),
    { code: 'unread', what: 'altChunk', count: 1 },
  ],
]

describe('an edit in a Word report is told once, with its place:', () => {
  it.each(edits)('%s', (_, edit, expected) => {
    expect(changesBy(edit)).toEqual([expect.objectContaining(nested(expected))])
  })

  /** Matches at every depth what is given, and lets be what is not. */
  function nested(expected: object): object {
    return Object.fromEntries(
      Object.entries(expected).map(([key, value]: [string, unknown]) => [
        key,
        Array.isArray(value)
          ? value.map((one: unknown) => (isPlain(one) ? expect.objectContaining(nested(one)) : one))
          : isPlain(value)
            ? expect.objectContaining(nested(value))
            : value,
      ]),
    )
  }
  function isPlain(value: unknown): value is object {
    return (
      typeof value === 'object' &&
      value !== null &&
      Object.getPrototypeOf(value) === Object.prototype
    )
  }
})
