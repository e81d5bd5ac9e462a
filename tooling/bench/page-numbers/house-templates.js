import { Document, Footer, Header, Packer, PageNumber, Paragraph, SectionType, TextRun } from 'docx'

const a4 = { width: 11906, height: 16838 }
const margins = (top, side, bottom = top) => ({
  top,
  bottom,
  left: side,
  right: side,
  header: 709,
  footer: 709,
})

/**
 * Templates of imaginary organisations by their names: fonts that offices use, sizes in half points,
 * and pages that differ in what changes where text falls.
 */
export const houses = {
  calibri: {
    font: 'Calibri',
    size: 22,
    line: 259,
    after: 160,
    page: { size: a4, margin: margins(1440, 1440) },
    header: ['Regional Review Board'],
  },
  cambria: {
    font: 'Cambria',
    headings: 'Calibri',
    size: 23,
    line: 276,
    after: 140,
    page: { size: a4, margin: margins(1560, 1700, 1300) },
    header: ['Office for Standards of Supervision'],
  },
  'times-new-roman': {
    font: 'Times New Roman',
    size: 24,
    line: 240,
    after: 120,
    page: { size: a4, margin: margins(1300, 1600) },
    header: ['County Audit Service', 'Reports on public services'],
  },
  'two-column-cover': {
    font: 'Arial',
    size: 21,
    line: 264,
    after: 120,
    page: { size: a4, margin: margins(1700, 1250, 1100) },
    header: ['Independent Panel for Care'],
    cover: 'two columns',
  },
  'odd-and-even': {
    font: 'Calibri',
    headings: 'Arial',
    size: 24,
    line: 288,
    after: 100,
    page: { size: a4, margin: margins(1200, 1500) },
    header: ['Commission for Youth Services', 'Inspection reports', 'Published by order'],
    oddAndEven: true,
  },
  'tall-header': {
    font: 'Times New Roman',
    headings: 'Calibri',
    size: 22,
    line: 300,
    after: 200,
    page: { size: { width: 12240, height: 15840 }, margin: margins(1440, 1300) },
    header: ['State Board of Reviews', 'Division of Care', 'Room 12', 'Capital City', 'Form 7'],
  },
}

/** One in a font of which nobody has the widths. */
export const unknownHouse = {
  font: 'Foundry House Sans',
  size: 22,
  line: 276,
  after: 160,
  page: { size: a4, margin: margins(1440, 1440) },
  header: ['House of Reviews'],
}

/** A template as its organisation would have made it in Word. */
export async function houseTemplate(house) {
  const { font, headings = font, size, line, after, page } = house
  const heading = (of, before, below, breaks = false) => ({
    run: { font: headings, size: of, bold: true },
    paragraph: {
      keepNext: true,
      keepLines: true,
      pageBreakBefore: breaks,
      spacing: { before, after: below },
    },
  })
  const running = (id, name) => ({
    id,
    name,
    basedOn: 'Normal',
    run: { size: size - 4 },
    paragraph: { spacing: { after: 0, line: 240 } },
  })
  const lines = (texts) =>
    new Header({ children: texts.map((text) => new Paragraph({ style: 'Header', text })) })
  const document = new Document({
    ...(house.oddAndEven && { evenAndOddHeaderAndFooters: true }),
    styles: {
      default: {
        document: {
          run: { font, size },
          paragraph: { spacing: { after, line, lineRule: 'auto' } },
        },
        heading1: heading(size * 2, 0, 240, true),
        heading2: heading(Math.round(size * 1.4), 360, 120),
        heading3: heading(Math.round(size * 1.15), 240, 80),
      },
      paragraphStyles: [running('Header', 'header'), running('Footer', 'footer')],
    },
    sections: [
      ...(house.cover
        ? [
            {
              properties: { page, column: { count: 2, space: 708 } },
              children: [new Paragraph('Cover')],
            },
          ]
        : []),
      {
        properties: { type: SectionType.NEXT_PAGE, page },
        headers: {
          default: lines(house.header),
          ...(house.oddAndEven && { even: lines(['Even pages']) }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                style: 'Footer',
                children: [new TextRun({ children: [PageNumber.CURRENT] })],
              }),
            ],
          }),
        },
        children: [new Paragraph('The text of a template is not taken over.')],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
