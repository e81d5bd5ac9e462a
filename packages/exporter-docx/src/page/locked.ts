import type { Block } from '@inspectorate/publication'
import type { FileChild } from 'docx'
import { BodyElement, element } from '../xml/element.js'

/**
 * Whether a block is text that the report words itself: nothing in it says where it was written. Not where it has a
 * field, such as the number of a table: LibreOffice 7 drops fields in such a control, and others after it.
 */
export function isWorded(block: Block): boolean {
  return ['heading', 'paragraph', 'rating', 'callout'].includes(block.kind) && !says(block)
}

function says(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (Object.hasOwn(value, 'writtenAt') || Object.hasOwn(value, 'unit')) return true
  if ('kind' in value && ['reference', 'footnote', 'link'].includes(String(value.kind))) return true
  return Object.values(value).some(says)
}

/**
 * What editors can neither change nor delete in Word; LibreOffice 7 leaves it open. As a group: it makes form fields of
 * other controls around paragraphs.
 */
export function locked(children: readonly FileChild[]): FileChild {
  return new BodyElement('w:sdt', [
    element('w:sdtPr', {}, [
      element('w:lock', { 'w:val': 'sdtContentLocked' }),
      element('w:group'),
    ]),
    element('w:sdtContent', {}, children),
  ])
}
