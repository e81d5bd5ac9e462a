import { rangeOf, type Leaf } from '../source/leaf.js'
import { cutLines, lineEnd, lineStart, type TextEdit } from './text-edits.js'

/** The edit that takes a paragraph, heading or item out of its section, or why it cannot be. */
export function deleteLeaf(
  leaf: Leaf,
  markdown: string,
  isGone: (other: Leaf) => boolean,
  all: readonly Leaf[],
): TextEdit | { readonly refused: string } {
  const item = leaf.items.at(-1)
  const { from, to } = rangeOf(leaf.node)
  if (leaf.node.type === 'tableCell') return { refused: 'a row or cell of a table is gone' }
  if (item && rangeOf(item).from === lineMark(markdown, from)) {
    const range = rangeOf(item)
    const left = all.filter((one) => one !== leaf && one.from >= range.from && one.to <= range.to)
    if (!left.every(isGone)) return { refused: 'an item is gone whose further text is still there' }
  }
  return cutLines(markdown, from, Math.max(from, to))
}

/** Where the mark of the item begins that a line belongs to, if one does. */
function lineMark(markdown: string, at: number): number {
  const start = lineStart(markdown, at)
  const line = markdown.slice(start, lineEnd(markdown, at))
  const mark = /^[ \t>]*(?=(?:[-*+]|\d{1,9}[.)])[ \t])/.exec(line)
  return mark ? start + mark[0].length : -1
}
