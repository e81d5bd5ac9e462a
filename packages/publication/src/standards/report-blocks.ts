import type { Block, TableBlock } from '../view/block.js'
import type { Inline } from '../view/inline.js'

/** A run of text. */
export function text(value: string): Inline {
  return { kind: 'text', value }
}

/** A paragraph of plain text. */
export function paragraph(value: string, role: 'body' | 'note' = 'body'): Block {
  return { kind: 'paragraph', role, content: [text(value)] }
}

/** A list of plain sentences. */
export function list(items: readonly string[], ordered = false): Block {
  return { kind: 'list', ordered, start: 1, items: items.map((item) => [paragraph(item)]) }
}

/** A table of plain texts; the first cell of a row is its header. */
export function table(
  id: string,
  caption: string,
  description: string,
  columns: readonly (readonly [header: string, width: number, align: 'start' | 'end'])[],
  rows: readonly (readonly string[])[],
): TableBlock {
  return {
    kind: 'table',
    id,
    caption,
    description,
    columns: columns.map(([header, width, align]) => ({ header, width, align })),
    rows: rows.map((cells) => ({
      cells: cells.map((cell, i) => ({
        content: [text(cell)],
        ...(i === 0 ? { header: true as const } : {}),
      })),
    })),
    role: 'plain',
  }
}
