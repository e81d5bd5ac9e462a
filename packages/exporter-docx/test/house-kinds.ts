import { strToU8 } from 'fflate'
import {
  houseStyles,
  line,
  picture,
  reference,
  relationship,
  section,
  templateOf,
} from './template-of.js'

const logo = { rels: relationship('rId9', 'image', 'media/logo.png') }
const paragraph = (inner: string) => `<w:p>${inner}</w:p>`
const sectionEnd = (properties: string) => `<w:p><w:pPr>${properties}</w:pPr></w:p>`
const by = 'w:id="7" w:author="Ines Okafor" w:date="2020-02-02T10:00:00Z"'

const letterhead = {
  body:
    line('Dear Sir or Madam') +
    section(`${reference('header1', 'first')}${reference('footer1')}<w:titlePg/>`),
  running: {
    header1: { text: picture('rId9'), ...logo },
    footer1: { text: line('Charity number 1234') },
  },
}

/** Templates of every kind that organisations keep, each with the name of its kind. */
export const houseKinds = {
  'a letterhead with a logo on its first page only': templateOf(letterhead),
  'other headers on even pages': templateOf({
    settings: '<w:mirrorMargins/><w:evenAndOddHeaders/>',
    body: section(reference('header1') + reference('header2', 'even') + reference('footer1')),
    running: {
      header1: { text: line('Odd') },
      header2: { text: line('Even') },
      footer1: { text: line('Foot') },
    },
  }),
  'a cover, a text and a wide table in sections of their own': templateOf({
    body:
      sectionEnd(
        section(
          `${reference('header1')}<w:pgBorders><w:top w:val="single" w:sz="8" w:space="24" w:color="6B1B3A"/></w:pgBorders>`,
        ),
      ) +
      sectionEnd(section(reference('header2'))) +
      section('', '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'),
    running: { header1: { text: line('Cover') }, header2: { text: line('Report') } },
  }),
  'tracked changes and comments in its header': templateOf({
    body: section(reference('header1')),
    running: {
      header1: {
        text: paragraph(
          `<w:pPr><w:rPr><w:ins ${by}/></w:rPr></w:pPr><w:r><w:t>Office for </w:t></w:r><w:del ${by}><w:r><w:delText>Old Matters</w:delText></w:r></w:del><w:ins ${by}><w:r w:rsidR="00AB12CD"><w:rPr><w:rPrChange ${by}><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr><w:t>New Matters</w:t></w:r></w:ins>`,
        ),
      },
    },
  }),
  'Strict Open XML in centimetres': templateOf({
    body: section(reference('header1'), '<w:pgSz w:w="17.6cm" w:h="25cm"/>').replace(
      'w:left="1440"',
      'w:left="3cm"',
    ),
    running: { header1: { text: picture('rId9'), ...logo } },
    styles: houseStyles.replace(
      '<w:rPr><w:b/>',
      '<w:pPr><w:ind w:start="1cm" w:end="0.5in"/><w:jc w:val="end"/></w:pPr><w:rPr><w:b/>',
    ),
    write: (text) =>
      strToU8(
        text
          .replaceAll(
            /http:\/\/schemas\.openxmlformats\.org\/(wordprocessingml|drawingml|officeDocument)\/2006\//g,
            'http://purl.oclc.org/ooxml/$1/',
          )
          .replaceAll('w:val="32"', 'w:val="16pt"'),
      ),
  }),
  'other prefixes and apostrophes': templateOf({
    ...letterhead,
    write: (text, name) =>
      strToU8(
        name.startsWith('word/') && !name.endsWith('.rels')
          ? text
              .replaceAll('xmlns:w=', 'xmlns:ns0=')
              .replaceAll(/(<\/?| )w:/g, '$1ns0:')
              .replaceAll('xmlns:r=', 'xmlns:ns1=')
              .replaceAll(' r:', ' ns1:')
              .replaceAll(/="([^"]*)"/g, "='$1'")
          : text,
      ),
  }),
  'parts in UTF-16': templateOf({
    ...letterhead,
    write: (text, name) => (name.startsWith('word/') ? utf16(text) : strToU8(text)),
  }),
  'no styles': templateOf({ ...letterhead, styles: null }),
  'no defaults and French for Normal': templateOf({
    ...letterhead,
    styles:
      '<w:docDefaults/><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:lang w:val="fr-FR"/></w:rPr></w:style>',
  }),
  'empty defaults and properties out of order': templateOf({
    ...letterhead,
    styles:
      '<w:docDefaults><w:rPrDefault/></w:docDefaults><w:style w:type="paragraph" w:styleId="Heading1"><w:pPr><w:jc w:val="left"/><w:keepLines/></w:pPr><w:basedOn w:val="Normal"/><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  }),
  'fields and content controls for title, publisher and date': templateOf({
    body: section(reference('header1') + reference('footer1')),
    running: {
      header1: {
        text:
          paragraph(
            '<w:sdt><w:sdtPr><w:alias w:val="Title"/><w:id w:val="5"/><w:showingPlcHdr/><w:dataBinding w:xpath="/ns1:coreProperties[1]/ns0:title[1]" w:storeItemID="{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"/><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>[Document </w:t></w:r><w:r><w:t>title]</w:t></w:r></w:sdtContent></w:sdt>',
          ) + paragraph(field('DOCPROPERTY  Client  \\* MERGEFORMAT', 'Borough of Elsewhere')),
      },
      footer1: {
        text:
          paragraph(field('SAVEDATE \\@ "d MMMM yyyy"', '3 March 2011')) +
          paragraph(field('PAGE', '1')) +
          '<w:p><w:fldSimple w:instr=" AUTHOR "><w:r><w:t>Ines Okafor</w:t></w:r></w:fldSimple></w:p>',
      },
    },
  }),
  'a picture that is only linked': templateOf({
    body: section(reference('header1')),
    running: {
      header1: {
        text: picture('rId9', 'link') + line('Borough'),
        rels: relationship('rId9', 'image', 'file:///S:/crest.png', ' TargetMode="External"'),
      },
    },
  }),
  'a cover page of Word’s own, its title alone at the head of its pages': templateOf({
    body:
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Cover Pages"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${picture('rId9')}${line('Our title')}</w:sdtContent></w:sdt>` +
      section(reference('header1')),
    running: {
      header1: {
        text: '<w:sdt><w:sdtPr><w:alias w:val="Title"/><w:id w:val="6"/><w:dataBinding w:xpath="/ns1:coreProperties[1]/ns0:title[1]" w:storeItemID="{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"/><w:text/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Our title</w:t></w:r></w:p></w:sdtContent></w:sdt>',
      },
    },
  }),
  'a header and footer with nothing in them': templateOf({
    body: section(
      `${reference('header1')}${reference('footer1')}<w:cols w:num="2"/><w:pgNumType w:start="3"/>`,
    ),
    running: { header1: { text: '<w:p/>' }, footer1: { text: '<w:p/>' } },
  }),
} satisfies Record<string, Uint8Array>

function field(instruction: string, result: string): string {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  return `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>${mark('separate')}<w:r><w:t>${result}</w:t></w:r>${mark('end')}`
}

function utf16(text: string): Uint8Array {
  const units = Uint16Array.from(`\uFEFF${text}`, (character) => character.charCodeAt(0))
  return new Uint8Array(units.buffer)
}
