import { Bookmark, Paragraph, type FileChild } from 'docx'
import { anchored } from '../inline/anchored.js'
import { locked } from '../inline/locked.js'
import { textRun } from '../inline/text-run.js'
import type { Rendering } from '../rendering/rendering.js'
import type { BlockOf } from './block-of.js'

/** Between a section’s number and its name, in headings and contents. */
export const afterNumber = '\u2002'

/** A heading with its number as text: sections without a number stand between those with one. */
export function heading(
  rendering: Rendering,
  { level, id, number, content, writtenAt }: BlockOf<'heading'>,
): FileChild[] {
  return [
    new Paragraph({
      style: `Heading${level}`,
      children: [
        new Bookmark({
          id: rendering.bookmarks.of(id),
          children: locked(rendering, (inside) => [
            ...(number === undefined ? [] : [textRun(`${number}${afterNumber}`)]),
            ...anchored(inside, writtenAt, content),
          ]),
        }),
      ],
    }),
  ]
}
