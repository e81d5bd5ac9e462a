import type { CaptionList, ContentsEntry } from '@inspectorate/publication'
import { InternalHyperlink, PageReference, Paragraph, Tab, TextRun, type FileChild } from 'docx'
import { afterNumber } from '../blocks/heading.js'
import { textRun } from '../inline/text-run.js'
import type { Rendering } from '../rendering/rendering.js'
import { fieldPart, instruction } from '../inline/field.js'
import { BodyElement, element } from '../xml/element.js'

/**
 * The table of contents, and lists of tables and charts. Their entries are written out, with their links and page
 * numbers, so that they are there when the document is first opened; they stand in Word’s own fields, so that
 * “Update table” works too.
 */
export function contents(rendering: Rendering): FileChild[] {
  const { contents, captions, words } = rendering.view
  if (contents.length === 0) return []
  return [
    new BodyElement('w:sdt', [
      element('w:sdtPr', {}, [
        element('w:docPartObj', {}, [
          element('w:docPartGallery', { 'w:val': 'Table of Contents' }),
          element('w:docPartUnique'),
        ]),
      ]),
      element('w:sdtContent', {}, [
        new Paragraph({ style: 'TOCHeading', children: [textRun(words.contents)] }),
        ...inField(rendering, ' TOC \\o "1-2" \\h \\z \\u ', contents.map(headingLine)),
      ]),
    ]),
    ...captions.flatMap((list) => captionList(rendering, list)),
  ]
}

/** Captions by the label of their numbers, as Word collects them. */
function captionList(rendering: Rendering, { label, title, entries }: CaptionList): FileChild[] {
  return [
    new Paragraph({ style: 'CaptionListHeading', children: [textRun(title)] }),
    ...inField(
      rendering,
      ` TOC \\h \\z \\c "${label}" `,
      entries.map(({ id, text }) => ({ id, text, style: 'TableofFigures' })),
    ),
  ]
}

interface Line {
  readonly id: string
  readonly text: string
  readonly style: string
}

function headingLine({ id, level, number, text }: ContentsEntry): Line {
  return {
    id,
    text: number === undefined ? text : `${number}${afterNumber}${text}`,
    style: `TOC${level}`,
  }
}

function inField(
  { bookmarks }: Rendering,
  instructions: string,
  lines: readonly Line[],
): Paragraph[] {
  return lines.map(({ id, text, style }, i) => {
    const anchor = bookmarks.of(id)
    return new Paragraph({
      style,
      children: [
        ...(i === 0 ? [fieldPart('begin'), instruction(instructions), fieldPart('separate')] : []),
        new InternalHyperlink({
          anchor,
          children: [
            textRun(text),
            new TextRun({ children: [new Tab()] }),
            new PageReference(anchor, { hyperlink: true }),
          ],
        }),
        ...(i === lines.length - 1 ? [fieldPart('end')] : []),
      ],
    })
  })
}
