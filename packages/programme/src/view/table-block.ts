import { text } from '@inspectorate/publication/parts'
import type { Block, Inline } from '@inspectorate/publication'
import { widthsForWords } from './word-widths.js'

type TableBlock = Block & { readonly kind: 'table' }

/** A column’s header, its share of the width as far as headings leave it, and whether it holds numbers. */
export type TableColumn = readonly [header: string, width: number, numbers?: 'numbers']

/** A plain table; the first cell of each row is its header. A row of one cell heads those below. */
export function tableBlock(
  id: string,
  caption: string,
  description: string,
  columns: readonly TableColumn[],
  rows: readonly (readonly (string | Inline)[])[],
): TableBlock {
  const widths = widthsForWords(columns)
  return {
    kind: 'table',
    id,
    caption,
    description,
    role: 'plain',
    columns: columns.map(([header, , numbers], at) => ({
      header,
      width: widths[at]!,
      align: numbers ? 'end' : 'start',
    })),
    rows: rows.map((row) => ({
      cells: row.map((cell, at) => ({
        content: [typeof cell === 'string' ? text(cell) : cell],
        ...(at === 0 && { header: true as const }),
        ...(row.length === 1 && { spansRow: true as const }),
      })),
    })),
  }
}

export function heading(level: 1 | 2 | 3, id: string, words: string): Block {
  return { kind: 'heading', level, id, content: [text(words)] }
}
