import { palette } from './palette.js'
import type { NamedStyle } from './style.js'

const { accent, muted } = palette

/** Headings, running text and notes. */
export const textStyles: readonly NamedStyle[] = [
  { type: 'paragraph', id: 'Normal', name: 'Normal', quick: true },
  {
    type: 'paragraph',
    id: 'BodyAfterBox',
    name: 'Body After Box',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: { before: 240 },
  },
  heading(1, { pageBreakBefore: true, before: 0, after: 280 }, 24),
  heading(2, { before: 440, after: 140 }, 16),
  heading(3, { before: 300, after: 100 }, 13),
  {
    type: 'paragraph',
    id: 'LeadParagraph',
    name: 'Lead Paragraph',
    basedOn: 'Normal',
    next: 'Normal',
    quick: true,
    paragraph: { keepNext: true, after: 200, line: 1.2 },
    run: { size: 14, color: accent },
  },
  {
    type: 'paragraph',
    id: 'Note',
    name: 'Note',
    basedOn: 'Normal',
    quick: true,
    paragraph: { before: 80, after: 160 },
    run: { size: 10, color: muted },
  },
  {
    type: 'paragraph',
    id: 'Signature',
    name: 'Signature',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: { keepLines: true, before: 960 },
  },
  {
    type: 'paragraph',
    id: 'Caption',
    name: 'caption',
    basedOn: 'Normal',
    next: 'Normal',
    quick: true,
    paragraph: { keepNext: true, keepLines: true, before: 320, after: 100, line: 1.1 },
    run: { size: 11, bold: true, color: accent },
  },
  {
    type: 'paragraph',
    id: 'Chart',
    name: 'Chart',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: { after: 120, line: 1 },
  },
  {
    type: 'paragraph',
    id: 'ChartNote',
    name: 'Chart Note',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: { after: 280 },
    run: { size: 10, color: muted },
  },
  // What ends a section: it must not need a page of its own.
  {
    type: 'paragraph',
    id: 'SectionEnd',
    name: 'Section End',
    basedOn: 'Normal',
    paragraph: { noLineNumbers: true, before: 0, after: 0, line: 1 },
    run: { size: 1 },
  },
  {
    type: 'paragraph',
    id: 'FootnoteText',
    name: 'footnote text',
    basedOn: 'Normal',
    paragraph: { noLineNumbers: true, after: 40, line: 1.05 },
    run: { size: 9 },
  },
  {
    type: 'paragraph',
    id: 'Colophon',
    name: 'Colophon',
    basedOn: 'Normal',
    paragraph: { after: 40, keepLines: true },
    run: { size: 10, color: muted },
  },
  {
    type: 'paragraph',
    id: 'ColophonPublisher',
    name: 'Colophon Publisher',
    basedOn: 'Colophon',
    next: 'Colophon',
    paragraph: {
      keepNext: true,
      before: 720,
      borders: { top: { color: palette.hairline, width: 6, space: 10 } },
    },
    run: { bold: true, color: palette.ink },
  },
]

function heading(
  level: number,
  paragraph: NonNullable<NamedStyle['paragraph']>,
  size: number,
): NamedStyle {
  return {
    type: 'paragraph',
    id: `Heading${level}`,
    name: `heading ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    quick: true,
    paragraph: { keepNext: true, keepLines: true, line: 1.1, ...paragraph, outline: level - 1 },
    run: { size, bold: true, color: accent },
  }
}
