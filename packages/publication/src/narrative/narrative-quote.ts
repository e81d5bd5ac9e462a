import type { LeafDirective } from 'mdast-util-directive'
import type { Block } from '../view/block.js'
import { faultOfBraces } from './attribute-braces.js'
import { fault, sourceOf, type NarrativeContext } from './narrative-context.js'
import { unitAt } from './written-at.js'

/** Words that somebody answered, quoted by reference: as they were given, whatever signs are in them. */
export function narrativeQuote(context: NarrativeContext, node: LeafDirective): Block[] {
  const braces = faultOfBraces(node, context.source)
  const quoted =
    braces === null
      ? context.quote(node)
      : { fault: 'unsupported-markdown' as const, expected: braces }
  if ('fault' in quoted) {
    fault(context, node, quoted.fault, sourceOf(context, node), quoted.expected)
    return []
  }
  const { paragraphs, attribution } = quoted
  return [
    {
      kind: 'quotation',
      content: paragraphs.map((value) => ({
        kind: 'paragraph',
        role: 'body',
        content: [{ kind: 'text', value }],
      })),
      attribution,
      ...unitAt(context, node),
    },
  ]
}
