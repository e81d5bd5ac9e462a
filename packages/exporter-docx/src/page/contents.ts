import type { ContentsEntry } from '@inspectorate/publication'
import { InternalHyperlink, PageReference, Paragraph, Tab, TextRun, type FileChild } from 'docx'
import { afterNumber } from '../blocks/heading.js'
import { textRun } from '../inline/text-run.js'
import type { Rendering } from '../rendering/rendering.js'
import { fieldPart, instruction } from '../inline/field.js'
import { BodyElement, element } from '../xml/element.js'

/**
 * The table of contents. Its entries are written out, with their links and page numbers, so that
 * they are there when the document is first opened; they stand in Word’s own field, so that
 * “Update table” works too.
 */
export function contents(rendering: Rendering): FileChild[] {
  const { contents, words } = rendering.view
  if (contents.length === 0) return []
  const last = contents.length - 1
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
        ...contents.map((entry, i) => entryLine(rendering, entry, i === 0, i === last)),
      ]),
    ]),
  ]
}

function entryLine(
  { bookmarks }: Rendering,
  { id, level, number, text }: ContentsEntry,
  isFirst: boolean,
  isLast: boolean,
): Paragraph {
  const anchor = bookmarks.of(id)
  return new Paragraph({
    style: `TOC${level}`,
    children: [
      ...(isFirst
        ? [fieldPart('begin'), instruction(' TOC \\o "1-2" \\h \\z \\u '), fieldPart('separate')]
        : []),
      new InternalHyperlink({
        anchor,
        children: [
          textRun(number === undefined ? text : `${number}${afterNumber}${text}`),
          new TextRun({ children: [new Tab()] }),
          new PageReference(anchor, { hyperlink: true }),
        ],
      }),
      ...(isLast ? [fieldPart('end')] : []),
    ],
  })
}
