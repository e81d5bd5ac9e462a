// Makes house.docx, the template of an imaginary publisher, as an organisation would in Word: the same
// bytes every time. node make-template.js [FILE]
import { writeFile } from 'node:fs/promises'
import { Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const burgundy = '6B1B3A'
const font = 'Georgia'

const document = new Document({
  title: 'House template of the Borough Review Office',
  creator: 'Borough Review Office',
  theme: {
    name: 'Borough Review Office',
    colors: { dark2: burgundy, light2: 'F6EDE8', accent1: burgundy, accent2: 'B98A5E' },
    fonts: { headings: font, body: font },
  },
  styles: {
    default: {
      document: {
        run: { font, size: 22 },
        paragraph: { spacing: { after: 140, line: 300, lineRule: 'auto' } },
      },
      heading1: heading(52, { before: 0, after: 240 }, { pageBreakBefore: true }),
      heading2: heading(32, { before: 360, after: 120 }),
      heading3: heading(26, { before: 240, after: 80 }, {}, true),
      title: { run: { font, size: 64, color: burgundy } },
    },
    paragraphStyles: [
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        next: 'Normal',
        run: { italics: true, color: burgundy, size: 21 },
        paragraph: { keepNext: true, spacing: { before: 280, after: 100 } },
      },
      {
        id: 'HouseHeader',
        name: 'House Header',
        basedOn: 'Normal',
        run: { smallCaps: true, color: burgundy, size: 20 },
        paragraph: {
          alignment: 'right',
          spacing: { after: 0 },
          border: { bottom: { style: 'double', size: 6, space: 4, color: burgundy } },
        },
      },
      {
        id: 'HouseFooter',
        name: 'House Footer',
        basedOn: 'Normal',
        run: { color: burgundy, size: 18 },
        paragraph: { alignment: 'center', spacing: { after: 0 } },
      },
    ],
  },
  sections: [
    {
      properties: {
        page: {
          size: { width: 11906, height: 16838 },
          margin: { top: 1985, right: 1985, bottom: 1701, left: 1985, header: 850, footer: 850 },
        },
      },
      headers: {
        default: new Header({
          children: [
            new Paragraph({
              style: 'HouseHeader',
              children: [new TextRun('Borough Review Office')],
            }),
          ],
        }),
      },
      footers: {
        default: new Footer({
          children: [
            new Paragraph({
              style: 'HouseFooter',
              children: [new TextRun({ children: ['· ', PageNumber.CURRENT, ' ·'] })],
            }),
          ],
        }),
      },
      children: [new Paragraph('The text of a template is not taken over.')],
    },
  ],
})

await writeFile(
  process.argv[2] ?? new URL('house.docx', import.meta.url),
  withoutTheHour(await Packer.toBuffer(document)),
)

/** docx writes when it was made into the zip and the properties. */
function withoutTheHour(bytes) {
  const parts = unzipSync(bytes)
  const core = strFromU8(parts['docProps/core.xml'])
  parts['docProps/core.xml'] = strToU8(
    core.replaceAll(/(<dcterms:\w+ [^>]*>)[^<]*/g, '$12026-01-01T00:00:00Z'),
  )
  return zipSync(parts, { mtime: new Date(1980, 0, 1) })
}

function heading(size, spacing, paragraph = {}, italics = false) {
  return {
    run: { font, size, color: burgundy, bold: false, italics },
    paragraph: { keepNext: true, keepLines: true, spacing, ...paragraph },
  }
}
