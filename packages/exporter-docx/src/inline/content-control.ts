import { Bookmark, type ParagraphChild } from 'docx'
import { element, elementInText } from '../xml/element.js'

/** Word refuses to open a document with a longer title or tag. */
const longest = 64

/** Whether a control’s text can be moved and deleted but not typed over, or neither. */
export type Lock = 'contentLocked' | 'sdtContentLocked'

/** Runs in a content control: Word shows `title` when the text is chosen, and screen readers say it. */
export function contentControl(
  { title, tag, lock }: { title: string; tag: string; lock?: Lock | undefined },
  content: readonly ParagraphChild[],
): ParagraphChild {
  const shown = Array.from(title)
  return elementInText('w:sdt', {}, [
    element('w:sdtPr', {}, [
      element('w:alias', {
        'w:val': shown.length > longest ? `${shown.slice(0, longest - 1).join('')}…` : title,
      }),
      element('w:tag', { 'w:val': tag.slice(0, longest) }),
      ...lockOf(lock),
    ]),
    element('w:sdtContent', {}, content as never),
  ])
}

/** Runs that can be neither changed nor deleted, in a control that says nothing. */
export function lockedControl(content: readonly ParagraphChild[]): ParagraphChild {
  return elementInText('w:sdt', {}, [
    element('w:sdtPr', {}, lockOf('sdtContentLocked')),
    element('w:sdtContent', {}, content.flatMap(unfolded) as never),
  ])
}

/** docx writes a bookmark’s ends and runs out in a paragraph only, and nothing of it in any other element. */
function unfolded(child: ParagraphChild): unknown[] {
  return child instanceof Bookmark
    ? [child.start, ...child.children.flatMap(unfolded), child.end]
    : [child]
}

function lockOf(lock: Lock | undefined) {
  return lock === undefined ? [] : [element('w:lock', { 'w:val': lock })]
}
