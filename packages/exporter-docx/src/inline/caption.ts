import type { CaptionNumber } from '@inspectorate/publication'
import { Bookmark, Paragraph } from 'docx'
import { field } from './field.js'
import { textRun } from './text-run.js'
import type { Rendering } from '../rendering/rendering.js'

/**
 * The caption of a table or chart. Its number is a field of Word’s own, so that further captions count
 * on and references follow; its bookmark holds label and number, which is what a reference repeats.
 */
export function caption(
  { bookmarks }: Rendering,
  id: string,
  text: string,
  numbered: CaptionNumber | undefined,
): Paragraph {
  const bookmark = bookmarks.of(id)
  if (!numbered)
    return new Paragraph({
      style: 'Caption',
      children: [new Bookmark({ id: bookmark, children: [textRun(text)] })],
    })
  const { label, number } = numbered
  return new Paragraph({
    style: 'Caption',
    children: [
      new Bookmark({
        id: bookmark,
        children: [
          textRun(`${label} `),
          ...field(` SEQ ${label} \\* ARABIC `, [textRun(String(number))]),
        ],
      }),
      textRun(text.slice(`${label} ${number}`.length)),
    ],
  })
}
