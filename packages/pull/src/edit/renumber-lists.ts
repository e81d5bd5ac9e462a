import { parseMarkdown } from '@inspectorate/publication/markdown'
import type { List, Nodes } from 'mdast'
import { rangeOf } from '../source/leaf.js'
import { applyEdits, type TextEdit } from './text-edits.js'

/** Numbered items in their order, where items were added to a list or taken from it. */
export function renumberLists(markdown: string): string {
  const edits = listsIn(parseMarkdown(markdown).root).flatMap((list): TextEdit[] => {
    if (!list.ordered) return []
    const first = list.start ?? 1
    const marks = list.children.map((item) => {
      const { from } = rangeOf(item)
      const number = /^\d{1,9}/.exec(markdown.slice(from))?.[0] ?? ''
      return { from, number }
    })
    if (marks.every(({ number }, i) => [first, first + i].includes(Number(number)))) return []
    return marks.map(({ from, number }, i) => ({
      from,
      to: from + number.length,
      text: String(first + i),
    }))
  })
  return applyEdits(markdown, edits) ?? markdown
}

function listsIn(node: Nodes): List[] {
  const inside = 'children' in node ? node.children.flatMap(listsIn) : []
  return node.type === 'list' ? [node, ...inside] : inside
}
