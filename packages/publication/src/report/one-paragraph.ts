import type { RootContent } from 'mdast'
import { fault, narrativeContext, sourceOf } from '../narrative/narrative-context.js'
import { narrativeInlines } from '../narrative/narrative-inlines.js'
import { parseMarkdown } from '../narrative/parse-markdown.js'
import { refuseUnprintable } from '../narrative/refuse-misread.js'
import { noNotes } from '../narrative/section-notes.js'
import { writtenAt } from '../narrative/written-at.js'
import type { Block } from '../view/block.js'
import type { Inline } from '../view/inline.js'
import type { ReportContext } from './report-context.js'

/** Markdown of one paragraph, and nothing else, which stands at `path` of the inspection. */
export function oneParagraph(
  context: ReportContext,
  source: string,
  section: string,
  path: readonly (string | number)[],
): Block {
  const place = narrativeContext(context, { section, path, source })
  refuseUnprintable(place)
  const { root, unread } = parseMarkdown(source)
  if (unread) fault(place, unread.offset, 'too-large', unread.found, unread.expected)
  const content = root.children.flatMap((node: RootContent): Inline[] => {
    if (node.type === 'paragraph')
      return narrativeInlines(place, node.children, { inTable: false, notes: noNotes() })
    fault(place, node, 'unsupported-markdown', sourceOf(place, node), 'one paragraph')
    return []
  })
  const [first] = root.children
  return {
    kind: 'paragraph',
    role: 'body',
    content,
    ...(first?.type === 'paragraph' ? writtenAt(place, first.children) : {}),
  }
}
