import { textHeight, textWidth, type PageShape } from './page-shape.js'
import { palette } from './palette.js'
import type { Border, NamedStyle, ParagraphLook } from './style.js'

const { accent, hairline, muted, paper } = palette

/** The band of the cover: paragraphs with the same borders are one area of colour. */
const band: ParagraphLook = {
  noLineNumbers: true,
  shading: accent,
  borders: { top: edge(30), left: edge(26), bottom: edge(30), right: edge(26) },
}

function edge(space: number): Border {
  return { color: accent, width: 8, space }
}

/** Share of the page above the title: enough for a band, with room for a long title and a draft’s mark. */
const aboveTitle = 0.14
const aboveHouseTitle = 0.05

/** The cover: in our own look a band of colour, in a house’s what its own title looks like. */
function coverStyles(page: PageShape, housed: boolean): readonly NamedStyle[] {
  const inBand = housed ? { noLineNumbers: true } : band
  const color = housed ? accent : paper
  return [
    {
      type: 'paragraph',
      id: 'CoverLogo',
      name: 'Cover Logo',
      basedOn: 'Normal',
      next: 'CoverPublisher',
      paragraph: { noLineNumbers: true, before: 0, after: 240, line: 1 },
    },
    {
      type: 'paragraph',
      id: 'CoverPublisher',
      name: 'Cover Publisher',
      basedOn: 'Normal',
      next: 'Title',
      paragraph: { before: housed ? 0 : 600, after: housed ? 160 : 0, ...inBand },
      run: { size: 14, bold: true, color },
    },
    {
      type: 'paragraph',
      id: 'Title',
      name: 'Title',
      basedOn: 'Normal',
      next: 'CoverSubtitle',
      quick: true,
      paragraph: {
        before: Math.round(textHeight(page) * (housed ? aboveHouseTitle : aboveTitle)),
        after: 200,
        line: 1.05,
        align: 'left',
        ...inBand,
      },
      run: { size: 32, bold: true, color },
    },
    {
      type: 'paragraph',
      id: 'CoverSubtitle',
      name: 'Cover Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      quick: true,
      paragraph: { before: 0, after: 560, line: 1.1, ...inBand },
      run: { size: 16, color: housed ? muted : paper },
    },
    {
      type: 'paragraph',
      id: 'CoverState',
      name: 'Cover State',
      basedOn: 'Normal',
      paragraph: { noLineNumbers: true, before: 320, after: 0 },
      run: { size: 14, bold: true, color: palette.warning },
    },
    {
      type: 'paragraph',
      id: 'CoverDetail',
      name: 'Cover Detail',
      basedOn: 'Normal',
      paragraph: {
        noLineNumbers: true,
        before: 0,
        after: 60,
        tabs: [{ at: 2268, to: 'left' }],
        indent: { left: 2268, hanging: 2268 },
      },
    },
  ]
}

/** Cover, contents, running header and footer, as they fit on the page. */
export function pageStyles(page: PageShape, housed: boolean): readonly NamedStyle[] {
  const width = textWidth(page)
  return [
    ...coverStyles(page, housed),
    {
      type: 'paragraph',
      id: 'TOCHeading',
      name: 'TOC Heading',
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: { keepNext: true, noLineNumbers: true, after: 280 },
      run: { size: 24, bold: true, color: accent },
    },
    contentsLine(1, width, { before: 160, after: 40 }, { bold: true }),
    contentsLine(2, width, { before: 0, after: 40, indent: { left: 284 } }, {}),
    {
      type: 'paragraph',
      id: 'CaptionListHeading',
      name: 'Caption List Heading',
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: { keepNext: true, noLineNumbers: true, before: 400, after: 120 },
      run: { size: 16, bold: true, color: accent },
    },
    {
      ...contentsLine(1, width, { before: 0, after: 40 }, {}),
      id: 'TableofFigures',
      name: 'table of figures',
    },
    {
      type: 'paragraph',
      id: 'Header',
      name: 'header',
      basedOn: 'Normal',
      paragraph: {
        after: 0,
        line: 1,
        noLineNumbers: true,
        borders: { bottom: { color: hairline, width: 4, space: 6 } },
      },
      run: { size: 9, color: muted },
    },
    {
      type: 'paragraph',
      id: 'HeaderState',
      name: 'Header State',
      basedOn: 'Normal',
      next: 'Header',
      paragraph: { after: 60, line: 1, noLineNumbers: true },
      run: { size: 10, bold: true, color: palette.warning },
    },
    {
      type: 'paragraph',
      id: 'Footer',
      name: 'footer',
      basedOn: 'Normal',
      paragraph: { after: 0, line: 1, noLineNumbers: true, tabs: [{ at: width, to: 'right' }] },
      run: { size: 9, color: muted },
    },
  ]
}

function contentsLine(
  level: number,
  width: number,
  paragraph: ParagraphLook,
  run: NonNullable<NamedStyle['run']>,
): NamedStyle {
  return {
    type: 'paragraph',
    id: `TOC${level}`,
    name: `toc ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: {
      noLineNumbers: true,
      line: 1.1,
      // No indent at the right: LibreOffice loses what a tab sends beyond it.
      tabs: [{ at: width, to: 'right', dots: true }],
      ...paragraph,
    },
    run,
  }
}
