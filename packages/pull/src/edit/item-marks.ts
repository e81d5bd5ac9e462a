import type { ListItem } from 'mdast'
import { rangeOf } from '../source/leaf.js'
import { lineStart } from './text-edits.js'

/** How an item of a list is written: what stands before its mark, and the mark with its space. */
export interface ItemMark {
  readonly indent: string
  readonly mark: string
}

/** The marks of items within one another, from the outermost. */
export function marksOfItems(items: readonly ListItem[], markdown: string): ItemMark[] {
  return items.map((item) => {
    const { from } = rangeOf(item)
    const mark = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(markdown.slice(from))?.[0] ?? '- '
    return { indent: markdown.slice(lineStart(markdown, from), from).replace(/[^\s>]/g, ' '), mark }
  })
}

/** The mark of an item at a level, below those that stand before it. */
export function markAt(
  stack: readonly ItemMark[],
  { level, ordered }: { readonly level: number; readonly ordered: boolean },
): ItemMark {
  const known = stack[level]
  if (known && /^\d/.test(known.mark) === ordered) return known
  const parent = stack[Math.min(level, stack.length) - 1]
  return { indent: known?.indent ?? (parent ? inside(parent) : ''), mark: ordered ? '1. ' : '- ' }
}

/** What stands before further lines of an item. */
export function inside({ indent, mark }: ItemMark): string {
  return indent + ' '.repeat(mark.length)
}
