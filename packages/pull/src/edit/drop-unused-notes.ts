import { parseMarkdown } from '@inspectorate/publication/markdown'
import type { FootnoteDefinition, Nodes } from 'mdast'
import { rangeOf } from '../source/leaf.js'
import { applyEdits, cutLines } from './text-edits.js'

/** A text without the footnotes that nothing in it refers to, and these. */
export function dropUnusedNotes(markdown: string): { text: string; dropped: string[] } {
  const { root } = parseMarkdown(markdown)
  const used = new Set<string>()
  const definitions: FootnoteDefinition[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'footnoteReference') used.add(node.identifier)
    if (node.type === 'footnoteDefinition') definitions.push(node)
    if ('children' in node) node.children.forEach(walk)
  }
  walk(root)
  const unused = definitions.filter(({ identifier }) => !used.has(identifier))
  const edits = unused.map((note) => {
    const { from, to } = rangeOf(note)
    return cutLines(markdown, from, to)
  })
  const text = applyEdits(markdown, edits)
  const said = unused.map((note) => markdown.slice(rangeOf(note).from, rangeOf(note).to))
  return text === null ? { text: markdown, dropped: [] } : { text, dropped: said }
}
