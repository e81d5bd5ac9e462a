import type { Block } from '@inspectorate/publication'

/**
 * Whether a block is text that the report words itself: nothing in it says where it was written. Not where it has a
 * field, a link or a note: LibreOffice 7 drops fields in a control, and others after it.
 */
export function isWorded(block: Block, open: readonly string[]): boolean {
  return (
    ['heading', 'paragraph', 'rating', 'callout'].includes(block.kind) &&
    !says(block) &&
    !holdsAny(block, open)
  )
}

/** Whether words of a block are those of an author, put into a sentence of the report. */
function holdsAny(value: unknown, texts: readonly string[]): boolean {
  if (typeof value === 'string') return texts.some((text) => value.includes(ended(text)))
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).some((one) => holdsAny(one, texts))
  )
}

/** Without a full stop, which the sentence has. */
function ended(text: string): string {
  return text.trim().replace(/\.$/, '').trimEnd()
}

function says(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (Object.hasOwn(value, 'writtenAt') || Object.hasOwn(value, 'unit')) return true
  if ('kind' in value && ['reference', 'footnote', 'link'].includes(String(value.kind))) return true
  return Object.values(value).some(says)
}
