import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { directive } from 'micromark-extension-directive'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'

/** The narrative’s Markdown: CommonMark with tables, footnotes and directives. The one parser, in one place. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, {
    extensions: [directive(), gfmTable(), gfmFootnote()],
    mdastExtensions: [directiveFromMarkdown(), gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  })
}
