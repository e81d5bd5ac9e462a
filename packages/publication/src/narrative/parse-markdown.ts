import type { Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { directive } from 'micromark-extension-directive'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'

/** How deep Markdown may be nested: far more than anybody writes, far less than would exhaust a program. */
export const deepestNesting = 50

interface ParsedMarkdown {
  /** Without what is nested too deep. */
  readonly root: Root
  /** The first node whose content is nested too deep and was left out. */
  readonly tooDeep: RootContent | null
}

/** The narrative’s Markdown: CommonMark with tables, footnotes and directives. The one parser, in one place. */
export function parseMarkdown(text: string): ParsedMarkdown {
  const root = fromMarkdown(text, {
    extensions: [directive(), gfmTable(), gfmFootnote()],
    mdastExtensions: [directiveFromMarkdown(), gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  })
  return { root, tooDeep: prune(root) }
}

/** Cuts off what is nested too deep, level by level rather than by recursion. */
function prune(root: Root): RootContent | null {
  let level: RootContent[] = root.children
  for (let depth = 1; depth < deepestNesting; depth++)
    level = level.flatMap((node) => ('children' in node ? (node.children as RootContent[]) : []))
  const [first = null] = level.filter((node) => 'children' in node && node.children.length > 0)
  for (const node of level) if ('children' in node) node.children = []
  return first
}
