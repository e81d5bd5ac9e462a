import type { Heading, List, RootContent } from 'mdast'
import { match, P } from 'ts-pattern'
import type { Block } from '../view/block.js'
import type { Inline } from '../view/inline.js'
import { plainText } from '../view/plain-text.js'
import { leafDirectives } from './directive-names.js'
import { narrativeContainer } from './narrative-container.js'
import { fault, sourceOf, type NarrativeContext } from './narrative-context.js'
import { narrativeDistribution } from './narrative-distribution.js'
import { narrativeInlines } from './narrative-inlines.js'
import { narrativeQuote } from './narrative-quote.js'
import { narrativeTable } from './narrative-table.js'
import { deepestNesting, parseMarkdown } from './parse-markdown.js'
import { refuseUnprintable } from './refuse-misread.js'
import { refuseUnusedNotes, sectionNotes, type SectionNotes } from './section-notes.js'
import { unsupportedBlock } from './unsupported-block.js'
import { unitAt, writtenAt } from './written-at.js'

/** Level of the heading a section stands under: its own `##` come one below. */
export type SectionLevel = 1 | 2

/** A section of narrative as blocks of the report; faults are recorded in the context. */
export function narrativeBlocks(context: NarrativeContext, level: SectionLevel): Block[] {
  const { root, tooDeep, unread } = parseMarkdown(context.source)
  refuseUnprintable(context)
  if (unread) fault(context, unread.offset, 'too-large', unread.found, unread.expected)
  if (tooDeep)
    fault(
      context,
      tooDeep,
      'unsupported-markdown',
      'lists or quotations within one another',
      `at most ${deepestNesting} levels`,
    )
  const notes = sectionNotes(context, root)
  const blocks = convert({ context, level, notes, inBlock: false }, root.children)
  refuseUnusedNotes(context, notes)
  return blocks
}

interface Conversion {
  readonly context: NarrativeContext
  readonly level: SectionLevel
  readonly notes: SectionNotes
  /** Inside a list, a quotation or a practice example. */
  readonly inBlock: boolean
}

function convert(conversion: Conversion, nodes: readonly RootContent[]): Block[] {
  const { context, level, notes } = conversion
  const within = (children: readonly RootContent[]) =>
    convert({ ...conversion, inBlock: true }, children)
  let hasHeading = level === 2
  return nodes.flatMap((node) =>
    match(node)
      .returnType<Block[]>()
      .with({ type: 'paragraph' }, ({ children }) => [
        {
          kind: 'paragraph',
          role: 'body',
          content: narrativeInlines(context, children, { inTable: false, notes }),
          ...writtenAt(context, children),
        },
      ])
      .with({ type: 'heading' }, (heading) => {
        const content = narrativeInlines(context, heading.children, { inTable: false, notes })
        const expected = expectedOfHeading(conversion, heading, content, hasHeading)
        if (expected !== null)
          fault(context, node, 'unsupported-markdown', sourceOf(context, node), expected)
        hasHeading = true
        return [
          {
            kind: 'heading',
            level: heading.depth <= 2 && level === 1 ? 2 : 3,
            id: context.headingId(plainText(content)),
            content,
            ...writtenAt(context, heading.children),
          },
        ]
      })
      .with({ type: 'list' }, (list) => [narrativeList(context, list, within)])
      .with({ type: 'blockquote' }, (quotation) => {
        if (quotation.children.length === 0)
          fault(context, quotation, 'unsupported-markdown', '>', 'a text after >')
        return [
          {
            kind: 'quotation',
            content: within(quotation.children),
            attribution: '',
            ...unitAt(context, quotation),
          },
        ]
      })
      .with({ type: 'table' }, (table) => [
        narrativeTable(context, notes, { table, caption: '', unit: table }),
      ])
      .with({ type: 'containerDirective' }, (directive) =>
        narrativeContainer(context, notes, directive, within),
      )
      .with({ type: 'leafDirective', name: P.union(...leafDirectives) }, (directive) =>
        directive.name === 'quote'
          ? narrativeQuote(context, directive)
          : narrativeDistribution(context, directive),
      )
      .with({ type: 'footnoteDefinition' }, () => [])
      .otherwise((other) => {
        fault(
          context,
          other,
          'unsupported-markdown',
          sourceOf(context, other),
          unsupportedBlock(other, context.source),
        )
        return []
      }),
  )
}

/** What is wrong with a heading, as what was expected; null when it is right. */
function expectedOfHeading(
  { context, level, inBlock }: Conversion,
  heading: Heading,
  content: readonly Inline[],
  hasHeading: boolean,
): string | null {
  const deepest = level === 1 ? '###' : '##'
  const levels = level === 1 ? '## or ###' : '##'
  if (!sourceOf(context, heading).startsWith('#'))
    return '## before a heading; an empty line between a text and a line of - or ='
  if (heading.depth === 1) return `${levels}: the section’s own heading is printed already`
  if (heading.depth > deepest.length)
    return `${levels}: the report has no heading deeper in this section`
  if (inBlock) return 'headings outside of lists, quotations and practice examples'
  if (heading.depth > 2 && !hasHeading) return '## before the first ###'
  return plainText(content).trim() === '' ? 'words after ##' : null
}

function narrativeList(
  context: NarrativeContext,
  { ordered, start, children }: List,
  within: (nodes: readonly RootContent[]) => Block[],
): Block {
  const first = start ?? 1
  children.forEach((item, i) => {
    const source = sourceOf(context, item)
    const number = /^\d+/.exec(source)
    if (item.children.length === 0)
      fault(context, item, 'unsupported-markdown', source, 'a text in every item of a list')
    else if (ordered && number && ![first, first + i].includes(Number(number[0])))
      fault(
        context,
        item,
        'unsupported-markdown',
        `${number[0]}.`,
        `${first + i}., which the report prints here; \\. after a number that begins no item`,
      )
  })
  const items = children.map((item) => within(item.children))
  return { kind: 'list', ordered: ordered === true, start: first, items }
}
