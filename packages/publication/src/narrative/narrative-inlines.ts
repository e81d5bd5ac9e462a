import type { FootnoteDefinition, PhrasingContent } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'
import { match } from 'ts-pattern'
import { readReference } from '../figures/figure-reference.js'
import type { Inline } from '../view/report-view.js'
import { faultOfAuthorsWord } from './authors-word.js'
import { isAuthorsWord, textDirectives } from './directive-names.js'
import { fault, sourceOf, type NarrativeContext } from './narrative-context.js'

/** Where inline content stands: it decides how figures are printed and which notes can be referred to. */
export interface InlinePlace {
  readonly inTable: boolean
  readonly notes: ReadonlyMap<string, FootnoteDefinition>
}

interface Style {
  readonly strong?: true
  readonly emphasis?: true
}

/** Markdown inlines as inline runs of the report. */
export function narrativeInlines(
  context: NarrativeContext,
  nodes: readonly PhrasingContent[],
  place: InlinePlace,
  style: Style = {},
): Inline[] {
  const inner = (children: readonly PhrasingContent[], more: Style = {}) =>
    narrativeInlines(context, children, place, { ...style, ...more })
  const text = (value: string): Inline[] => [
    { kind: 'text', value: value.replace(/\s+/g, ' '), ...style },
  ]
  const refuse = (node: PhrasingContent, expected: string): Inline[] => {
    fault(context, node, 'unsupported-markdown', sourceOf(context, node).slice(0, 60), expected)
    return []
  }
  return nodes.flatMap((node) =>
    match(node)
      .returnType<Inline[]>()
      .with({ type: 'text' }, { type: 'inlineCode' }, { type: 'html' }, ({ value }) => text(value))
      .with({ type: 'strong' }, ({ children }) => inner(children, { strong: true }))
      .with({ type: 'emphasis' }, ({ children }) => inner(children, { emphasis: true }))
      .with({ type: 'break' }, () => [{ kind: 'break' }])
      .with({ type: 'link' }, (link) =>
        /^(https?:|mailto:)/i.test(link.url)
          ? [{ kind: 'link', href: link.url, content: inner(link.children) }]
          : link.url.startsWith('#')
            ? [{ kind: 'reference', to: link.url.slice(1), content: inner(link.children) }]
            : refuse(link, 'a link to https:, http:, mailto: or #heading'),
      )
      .with({ type: 'footnoteReference' }, (reference) => {
        const definition = place.notes.get(reference.identifier)
        if (!definition) return refuse(reference, 'a footnote that is defined in this section')
        return [
          context.footnotes.refer(`${context.section}/${reference.identifier}`, () =>
            noteContent(context, definition, place),
          ),
        ]
      })
      .with({ type: 'textDirective' }, (directive) =>
        directiveInline(context, directive, place, style),
      )
      .with({ type: 'delete' }, ({ children }) => inner(children))
      .with({ type: 'image' }, { type: 'imageReference' }, (image) =>
        refuse(image, 'no picture: charts are built from the evidence'),
      )
      .with({ type: 'linkReference' }, (link) =>
        refuse(link, 'the address beside the link: [text](https://…)'),
      )
      .exhaustive(),
  )
}

function noteContent(
  context: NarrativeContext,
  definition: FootnoteDefinition,
  place: InlinePlace,
): Inline[] {
  return definition.children.flatMap((child) => {
    if (child.type === 'paragraph')
      return narrativeInlines(context, child.children, { ...place, inTable: false })
    fault(context, child, 'unsupported-markdown', child.type, 'a footnote of one paragraph')
    return []
  })
}

function directiveInline(
  context: NarrativeContext,
  node: TextDirective,
  { inTable, notes }: InlinePlace,
  style: Style,
): Inline[] {
  const source = sourceOf(context, node)
  const label = node.children.map((child) => ('value' in child ? child.value : '')).join('')
  const attributes = Object.fromEntries(
    Object.entries(node.attributes ?? {}).map(([key, value]) => [key, value ?? '']),
  )
  if (isAuthorsWord(node.name)) {
    const wrong = faultOfAuthorsWord(node)
    if (wrong) fault(context, node, wrong.code, source, wrong.expected)
    return narrativeInlines(context, node.children, { inTable, notes }, style)
  }
  const isAuthorsColon = !textDirectives.includes(node.name) && !/[[{]/.test(source)
  if (isAuthorsColon) return [{ kind: 'text', value: source, ...style }]
  const reference = readReference({ name: node.name, label, attributes }, context.characteristics)
  if ('fault' in reference) {
    fault(context, node, 'unknown-figure', source, reference.fault)
    return []
  }
  const printed = context.figures.print(reference, { short: inTable, start: 'start' in attributes })
  if ('fault' in printed) {
    fault(context, node, printed.fault, source, printed.expected)
    return []
  }
  return [{ ...printed, ...style }]
}
