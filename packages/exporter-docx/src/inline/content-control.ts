import type { ParagraphChild } from 'docx'
import { element, elementInText } from '../xml/element.js'

/** Word refuses to open a document with a longer title or tag. */
const longest = 64

/**
 * Runs in a content control: Word shows `title` when the text is chosen, and screen readers say it. One that is locked
 * can be moved or deleted, and not typed over.
 */
export function contentControl(
  { title, tag, isLocked = false }: { title: string; tag: string; isLocked?: boolean },
  content: readonly ParagraphChild[],
): ParagraphChild {
  const shown = Array.from(title)
  return elementInText('w:sdt', {}, [
    element('w:sdtPr', {}, [
      element('w:alias', {
        'w:val': shown.length > longest ? `${shown.slice(0, longest - 1).join('')}…` : title,
      }),
      element('w:tag', { 'w:val': tag.slice(0, longest) }),
      ...(isLocked ? [element('w:lock', { 'w:val': 'contentLocked' })] : []),
    ]),
    element('w:sdtContent', {}, content as never),
  ])
}
