import { Bookmark, Paragraph } from 'docx'
import { locked } from './locked.js'
import { textRun } from './text-run.js'
import type { Rendering } from '../rendering/rendering.js'

/** The title of a table, chart or box, which references to its id lead to. */
export function titled(rendering: Rendering, id: string, title: string, style: string): Paragraph {
  return new Paragraph({
    style,
    children: [
      new Bookmark({
        id: rendering.bookmarks.of(id),
        children: locked(rendering, () => [textRun(title)]),
      }),
    ],
  })
}
