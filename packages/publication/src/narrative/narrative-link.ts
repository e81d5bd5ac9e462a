import { safeAddress } from '@inspectorate/office'
import type { Link, Nodes, PhrasingContent } from 'mdast'
import type { Inline, LinkText } from '../view/inline.js'
import { isAuthorsWord } from './directive-names.js'
import { setAside } from './editors-notes.js'
import { fault, faultOf, sourceOf, type NarrativeContext } from './narrative-context.js'
import { isAuthorsColon } from './printed-text.js'

/** A link whose text is words alone; a figure in it would have to lead to two places. */
export function narrativeLink(
  context: NarrativeContext,
  link: Link,
  runs: (nodes: readonly PhrasingContent[]) => Inline[],
): Inline[] {
  const refuse = (expected: string, node: Nodes = link): Inline[] => {
    fault(context, node, 'unsupported-markdown', sourceOf(context, node), expected)
    return []
  }
  const own = link.children.flatMap((child) => leadingElsewhere(child, context.source))
  own.forEach((node) =>
    refuse(
      node.type === 'footnoteReference'
        ? 'a footnote after the link, not in it'
        : 'a figure beside the link, not in it: it leads to how it was calculated',
      node,
    ),
  )
  if (own.length > 0) return []
  if (link.title) return refuse('a link without a title, which would not be printed')
  const content = runs(link.children).filter(isLinkText)
  if (content.every((run) => run.kind === 'break' || run.value.trim() === ''))
    return refuse('words to follow the link by: [text](https://…)')
  if (link.url.startsWith('#') && link.url.length > 1) {
    const to = link.url.slice(1)
    context.refersTo(to, faultOf(context, link, 'unsupported-markdown', link.url))
    return [{ kind: 'reference', to, content }]
  }
  if (!isAddress(link.url)) return refuse('a link to https:, http:, mailto:, tel: or #heading')
  return [{ kind: 'link', href: link.url, content }]
}

/** What of a link’s text is a link itself. */
function leadingElsewhere(node: Nodes, markdown: string): Nodes[] {
  if (node.type === 'footnoteReference') return [node]
  if (node.type === 'textDirective' && !isAuthorsWord(node.name))
    return isAuthorsColon(node, markdown) ? [] : [node]
  return 'children' in node
    ? node.children.flatMap((child) => leadingElsewhere(child, markdown))
    : []
}

function isLinkText(run: Inline): run is LinkText {
  return run.kind === 'text' || run.kind === 'break'
}

/** An address that every format follows, and that is no slip of an author. */
function isAddress(url: string): boolean {
  return (
    safeAddress(url) !== null &&
    !url.includes(setAside) &&
    /^(?:https?:\/\/[\p{L}\d][\p{L}\d.-]*(?::\d+)?(?:[/?#]\S*)?|mailto:[^\s@]+@\S+|tel:\+?\d[\d().-]*)$/iu.test(
      url,
    )
  )
}
