import type { Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { directive } from 'micromark-extension-directive'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import { dropSetAside } from './drop-set-aside.js'
import { setNotesAside, type EditorsNote } from './editors-notes.js'
import { lastRead } from './last-read.js'
import { tooIntricate, type TooIntricate } from './too-intricate.js'

/** How deep Markdown may be nested: far more than anybody writes, far less than would exhaust a program. */
export const deepestNesting = 50

interface ParsedMarkdown {
  /** Without what is nested too deep, and without editors’ notes; offsets are those of the text. */
  readonly root: Root
  /** The first node whose content is nested too deep and was left out. */
  readonly tooDeep: RootContent | null
  /** Why nothing of it was read. */
  readonly unread: TooIntricate | null
  /** Comments: what editors tell each other. */
  readonly notes: readonly EditorsNote[]
}

/**
 * The narrative’s Markdown: CommonMark with tables, footnotes and directives. The one parser, in one
 * place; reports, checks and lists of authors’ words that read the same text after one another share
 * its tree, so nobody may change it.
 */
export const parseMarkdown = lastRead(readMarkdown, 250_000)

function readMarkdown(text: string): ParsedMarkdown {
  const { markdown, notes } = setNotesAside(text)
  const unread = tooIntricate(markdown)
  if (unread) return { root: { type: 'root', children: [] }, tooDeep: null, unread, notes }
  const root = fromMarkdown(markdown, {
    extensions: [directive(), gfmTable(), gfmFootnote()],
    mdastExtensions: [directiveFromMarkdown(), gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  })
  const tooDeep = prune(root)
  if (notes.length > 0) dropSetAside(root, markdown)
  return { root, tooDeep, unread: null, notes }
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
