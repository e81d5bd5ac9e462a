import { nearestTo } from '@inspectorate/core'
import type { FootnoteDefinition, FootnoteReference, PhrasingContent } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'
import { match, P } from 'ts-pattern'
import type { Inline } from '../view/inline.js'
import { faultOfBraces } from './attribute-braces.js'
import { faultOfAuthorsWord } from './authors-word.js'
import { containerDirectives, isAuthorsWord, textDirectives } from './directive-names.js'
import { fault, sourceOf, type NarrativeContext } from './narrative-context.js'
import { narrativeLink } from './narrative-link.js'
import { isAuthorsColon, isBareName, printedText } from './printed-text.js'
import { refuseMisread } from './refuse-misread.js'
import type { SectionNotes } from './section-notes.js'
import { writtenAt } from './written-at.js'

/** Where inline content stands: it decides how figures are printed and which notes can be referred to. */
export interface InlinePlace {
  readonly inTable: boolean
  readonly notes: SectionNotes
  /** In a footnote, which can have none of its own. */
  readonly inNote?: true
}

interface Style {
  readonly strong?: true
  readonly emphasis?: true
}

/** The Markdown inlines of one paragraph, heading or cell as inline runs of the report. */
export function narrativeInlines(
  context: NarrativeContext,
  nodes: readonly PhrasingContent[],
  place: InlinePlace,
): Inline[] {
  refuseMisread(context, printedText(nodes, context.source))
  return runs(context, nodes, place, {})
}

function runs(
  context: NarrativeContext,
  nodes: readonly PhrasingContent[],
  place: InlinePlace,
  style: Style,
): Inline[] {
  const inner = (children: readonly PhrasingContent[], more: Style = {}) =>
    runs(context, children, place, { ...style, ...more })
  const text = (value: string): Inline[] => [
    { kind: 'text', value: value.replace(/\s+/g, ' '), ...style },
  ]
  const refuse = (node: PhrasingContent, expected: string): Inline[] => {
    fault(context, node, 'unsupported-markdown', sourceOf(context, node), expected)
    return []
  }
  return nodes.flatMap((node) =>
    match(node)
      .returnType<Inline[]>()
      .with({ type: P.union('text', 'inlineCode') }, ({ value }) => text(value))
      .with({ type: 'strong' }, ({ children }) => inner(children, { strong: true }))
      .with({ type: 'emphasis' }, ({ children }) => inner(children, { emphasis: true }))
      .with({ type: 'break' }, () => [{ kind: 'break' }])
      .with({ type: 'link' }, (link) => narrativeLink(context, link, inner))
      .with({ type: 'footnoteReference' }, (reference) => footnoteMark(context, reference, place))
      .with({ type: 'textDirective' }, (directive) =>
        directiveInline(context, directive, place, style),
      )
      .with({ type: P.union('image', 'imageReference') }, (image) =>
        refuse(image, 'no picture: charts are built from the evidence'),
      )
      .with({ type: 'linkReference' }, (link) =>
        refuse(link, 'the address beside the link: [text](https://…)'),
      )
      .with({ type: 'html' }, (html) => refuse(html, 'no HTML; \\< for a sign that is meant'))
      .with({ type: 'delete' }, (struck) => refuse(struck, 'no struck-out text'))
      .exhaustive(),
  )
}

function footnoteMark(
  context: NarrativeContext,
  reference: FootnoteReference,
  { notes, inNote }: InlinePlace,
): Inline[] {
  notes.used.add(reference.identifier)
  const definition = notes.definitions.get(reference.identifier)
  if (!definition || inNote) {
    const expected = inNote
      ? 'no footnote within a footnote'
      : 'a footnote that is defined in this section'
    fault(context, reference, 'unsupported-markdown', sourceOf(context, reference), expected)
    return []
  }
  return [
    context.footnotes.refer(
      `${context.section}/${reference.identifier}`,
      () => noteContent(context, definition, notes),
      writtenAt(
        context,
        definition.children.flatMap((child) => (child.type === 'paragraph' ? child.children : [])),
      ),
    ),
  ]
}

function noteContent(
  context: NarrativeContext,
  definition: FootnoteDefinition,
  notes: SectionNotes,
): Inline[] {
  const [first, ...more] = definition.children
  const strange = first?.type === 'paragraph' ? more[0] : (first ?? definition)
  if (strange)
    fault(
      context,
      strange,
      'unsupported-markdown',
      sourceOf(context, strange),
      'a footnote of one paragraph',
    )
  return first?.type === 'paragraph'
    ? narrativeInlines(context, first.children, { inTable: false, notes, inNote: true })
    : []
}

function directiveInline(
  context: NarrativeContext,
  node: TextDirective,
  place: InlinePlace,
  style: Style,
): Inline[] {
  const source = sourceOf(context, node)
  const refuse = (expected: string, code: 'unsupported-markdown' | 'unknown-figure'): Inline[] => {
    fault(context, node, code, source, expected)
    return []
  }
  const braces = faultOfBraces(node, context.source)
  if (braces !== null) return refuse(braces, 'unsupported-markdown')
  if (isAuthorsWord(node.name)) {
    const wrong = faultOfAuthorsWord(node)
    if (wrong) fault(context, node, wrong.code, source, wrong.expected)
    return runs(context, node.children, place, style)
  }
  if (isAuthorsColon(node, context.source)) return [{ kind: 'text', value: source, ...style }]
  if (containerDirectives.some((name) => name === node.name))
    return refuse(`three colons on a line of its own: :::${node.name}{…}`, 'unsupported-markdown')
  if (!textDirectives.includes(node.name))
    return refuse(nearestTo(node.name.toLowerCase(), textDirectives), 'unknown-figure')
  // Told by `refuseMisread`
  if (isBareName(node, context.source)) return []
  if (node.children.some(({ type }) => type !== 'text'))
    return refuse(`${node.name}[…] without marks in its brackets`, 'unknown-figure')
  const label = node.children.map((child) => ('value' in child ? child.value : '')).join('')
  const attributes = Object.fromEntries(
    Object.entries(node.attributes ?? {}).map(([key, value]) => [key, value ?? '']),
  )
  const printed = context.figure(
    { name: node.name, label, attributes },
    { short: place.inTable, start: 'start' in attributes },
  )
  if ('fault' in printed) {
    fault(context, node, printed.fault, source, printed.expected)
    return []
  }
  return [{ ...printed, ...style }]
}
