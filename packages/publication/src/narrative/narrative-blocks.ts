import { oneOf } from '@inspectorate/core'
import type { FootnoteDefinition, RootContent, Table } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { match, P } from 'ts-pattern'
import type { Block, Inline, TableBlock } from '../view/report-view.js'
import { plainText } from '../view/plain-text.js'
import { containerDirectives } from './directive-names.js'
import { fault, sourceOf, type NarrativeContext } from './narrative-context.js'
import { narrativeInlines, type InlinePlace } from './narrative-inlines.js'
import { deepestNesting, parseMarkdown } from './parse-markdown.js'

/** Level of the heading a section stands under: its own `##` come one below. */
export type SectionLevel = 1 | 2

/** A section of narrative as blocks of the report; faults are recorded in the context. */
export function narrativeBlocks(context: NarrativeContext, level: SectionLevel): Block[] {
  const { root, tooDeep } = parseMarkdown(context.source)
  if (tooDeep)
    fault(
      context,
      tooDeep,
      'unsupported-markdown',
      'lists or quotations within one another',
      `at most ${deepestNesting} levels`,
    )
  const notes = new Map(
    root.children
      .filter((node): node is FootnoteDefinition => node.type === 'footnoteDefinition')
      .map((note) => [note.identifier, note]),
  )
  return convert({ context, level, notes }, root.children)
}

interface Conversion {
  readonly context: NarrativeContext
  readonly level: SectionLevel
  readonly notes: InlinePlace['notes']
}

function convert(conversion: Conversion, nodes: readonly RootContent[]): Block[] {
  const { context, level, notes } = conversion
  const inlines = (children: Parameters<typeof narrativeInlines>[1]) =>
    narrativeInlines(context, children, { inTable: false, notes })
  return nodes.flatMap((node) =>
    match(node)
      .returnType<Block[]>()
      .with({ type: 'paragraph' }, ({ children }) => [
        { kind: 'paragraph', role: 'body', content: inlines(children) },
      ])
      .with({ type: 'heading' }, ({ depth, children }) => {
        if (depth === 1)
          fault(
            context,
            node,
            'unsupported-markdown',
            sourceOf(context, node),
            '## or ###: the section’s own heading is printed already',
          )
        const content = inlines(children)
        return [
          {
            kind: 'heading',
            level: depth <= 2 && level === 1 ? 2 : 3,
            id: context.headingId(plainText(content)),
            content,
          },
        ]
      })
      .with({ type: 'list' }, ({ ordered, start, children }) => [
        {
          kind: 'list',
          ordered: ordered === true,
          start: start ?? 1,
          items: children.map((item) => convert(conversion, item.children)),
        },
      ])
      .with({ type: 'blockquote' }, ({ children }) => [
        { kind: 'quotation', content: convert(conversion, children), attribution: '' },
      ])
      .with({ type: 'table' }, (table) => [narrativeTable(conversion, table, '')])
      .with({ type: 'containerDirective' }, (directive) => container(conversion, directive))
      .with({ type: P.union('html', 'code') }, ({ value }) => [
        {
          kind: 'paragraph',
          role: 'body',
          content: [{ kind: 'text', value: value.replace(/\s+/g, ' ') }],
        },
      ])
      .with({ type: 'footnoteDefinition' }, () => [])
      .otherwise((other) => {
        fault(
          context,
          other,
          'unsupported-markdown',
          sourceOf(context, other).slice(0, 60),
          'paragraphs, headings, lists, tables, quotations and practice examples',
        )
        return []
      }),
  )
}

function container(conversion: Conversion, node: ContainerDirective): Block[] {
  const { context } = conversion
  const attributes = node.attributes ?? {}
  const content = (): Block[] => convert(conversion, node.children)
  if (node.name === 'quotation') {
    const who = attributes['who'] ?? ''
    const attribution =
      'illustrative' in attributes ? `${who} (illustrative quotation)`.trim() : who
    return [{ kind: 'quotation', content: content(), attribution }]
  }
  if (node.name === 'practice-example') {
    const given = attributes['title'] ?? ''
    const title = 'illustrative' in attributes ? `${given} (illustrative)` : given
    return [{ kind: 'practice-example', id: context.headingId(title), title, content: content() }]
  }
  if (node.name === 'table') {
    const caption = attributes['caption'] ?? ''
    return node.children.flatMap((child) =>
      child.type === 'table'
        ? [narrativeTable(conversion, child, caption)]
        : convert(conversion, [child]),
    )
  }
  fault(
    context,
    node,
    'unsupported-markdown',
    `:::${node.name}`,
    oneOf(containerDirectives.map((name) => `:::${name}`)),
  )
  return []
}

function narrativeTable({ context, notes }: Conversion, table: Table, caption: string): TableBlock {
  const [head, ...rows] = table.children.map((row) =>
    row.children.map((cell) => narrativeInlines(context, cell.children, { inTable: true, notes })),
  )
  const headers = head ?? []
  const widths = columnWidths([headers, ...rows])
  if (caption === '')
    fault(
      context,
      table,
      'missing-reason',
      'a table without a caption',
      ':::table{caption="…"} around it',
    )
  return {
    kind: 'table',
    id: context.headingId(`table ${caption}`),
    caption: context.caption('table', caption),
    description: `${caption}, with ${rows.length} rows and ${headers.length} columns.`,
    role: 'plain',
    columns: headers.map((content, i) => ({
      header: plainText(content),
      align: table.align?.[i] === 'right' ? 'end' : 'start',
      width: widths[i]!,
    })),
    rows: rows.map((cells) => ({
      cells: headers.map((_, i): { content: readonly Inline[]; header?: true } => ({
        content: cells[i] ?? [],
        ...(i === 0 ? { header: true } : {}),
      })),
    })),
  }
}

/** Widths by the longest text of each column, between 8 and 60 characters; they add to 100. */
function columnWidths(rows: readonly (readonly (readonly Inline[])[])[]): number[] {
  const longest = (rows[0] ?? []).map((_, i) =>
    Math.max(8, ...rows.map((cells) => Math.min(60, plainText(cells[i] ?? []).length))),
  )
  const total = longest.reduce((sum, length) => sum + length, 0)
  return longest.map((length) => (100 * length) / total)
}
