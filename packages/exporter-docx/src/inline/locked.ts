import type { ParagraphChild } from 'docx'
import type { Rendering } from '../rendering/rendering.js'
import { lockedControl } from './content-control.js'

/**
 * The text of a paragraph, in a lock where the report words it itself. LibreOffice 7 keeps bookmarks in and around such
 * a control as they are, but neither in one around whole paragraphs nor where controls stand in it or side by side: so
 * there is one, in the paragraph, with no other in it.
 */
export function locked(
  rendering: Rendering,
  runs: (rendering: Rendering) => ParagraphChild[],
): ParagraphChild[] {
  if (rendering.lock !== 'paragraphs') return runs(rendering)
  const inside = runs({ ...rendering, lock: 'around' })
  return inside.length === 0 ? [] : [lockedControl(inside)]
}
