import type { Block } from '../view/block.js'
import type { Inline } from '../view/inline.js'

/** A run of plain text. */
export function text(value: string, style: { strong?: true; emphasis?: true } = {}): Inline {
  return { kind: 'text', value, ...style }
}

export function paragraph(...content: Inline[]): Block {
  return { kind: 'paragraph', role: 'body', content }
}
