import { Bookmark, FootnoteReferenceRun, type ParagraphChild } from 'docx'
import type { Rendering } from '../rendering/rendering.js'
import { elementInText } from '../xml/element.js'
import { textRun } from './text-run.js'

/** The mark of a footnote; where it was marked before, a reference to that mark. */
export function footnoteMark(rendering: Rendering, id: string): ParagraphChild {
  const { footnotes, bookmarks, use } = rendering
  const footnote = footnotes.get(id)
  if (!footnote) return textRun('*', 'FootnoteReference')
  const first = bookmarks.ofUse(id, 1)
  return use(id) === 1
    ? new Bookmark({ id: first, children: [new FootnoteReferenceRun(footnote.number)] })
    : noteReference(first, String(footnote.number))
}

/** Word allows one mark a footnote; further ones are fields that repeat its number. */
function noteReference(bookmark: string, number: string): ParagraphChild {
  return elementInText('w:fldSimple', { 'w:instr': ` NOTEREF ${bookmark} \\f \\h ` }, [
    textRun(number, 'FootnoteReference'),
  ])
}
