import type { Nodes, PhrasingContent, Table } from 'mdast'
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'
import type { Directive } from '../../figures/directive-shape.js'
import { readReference } from '../../figures/figure-reference.js'
import { resolveFigure } from '../../figures/resolve-figure.js'
import { isAuthorsWord, type AuthorsWord } from '../../narrative/directive-names.js'
import { quotedAnswer, type QuotedAnswer } from '../../narrative/quoted-answer.js'
import { parseMarkdown } from '../../narrative/parse-markdown.js'
import type { RatedInspection } from '../../rated-inspection.js'
import { capitalised } from '../../wording/number-words.js'
import type { Passage, PassageKind, Span } from './passage.js'
import { printedTexts } from './printed-texts.js'
import type { SourceText } from './source-text.js'

/** What a text prints that is not written in it; undefined for what cannot be printed. */
export interface Printing {
  figure(
    directive: Directive,
    inTable: boolean,
  ): (Pick<Span, 'name' | 'reference' | 'value'> & { readonly text: string }) | undefined
  quote(node: LeafDirective): QuotedAnswer | undefined
}

/** The passages of every text that gets printed, in the order of the report. */
export function readPassages(rated: RatedInspection): Passage[] {
  const printing: Printing = {
    figure: (directive, inTable) => readFigure(rated, directive, inTable),
    quote(node) {
      const quoted = quotedAnswer(rated, node)
      return 'fault' in quoted ? undefined : quoted
    },
  }
  return printedTexts(rated).flatMap((source) => passagesOf(source, printing))
}

/** The passages of one text. */
export function passagesOf(source: SourceText, printing: Printing): Passage[] {
  const reading: Reading = { printing, source, heading: '', passages: [] }
  walk(reading, parseMarkdown(source.markdown).root, { kind: 'paragraph' })
  return reading.passages
}

interface Reading {
  readonly printing: Printing
  readonly source: SourceText
  heading: string
  readonly passages: Passage[]
}

/** What a node stands in. */
interface Place {
  readonly kind: PassageKind
  readonly note?: string
  readonly caption?: string
}

function walk(reading: Reading, node: Nodes, place: Place): void {
  const inside = (children: readonly Nodes[], more: Partial<Place> = {}) => {
    for (const child of children) walk(reading, child, { ...place, ...more })
  }
  switch (node.type) {
    case 'paragraph':
      return void readPassage(reading, node.children, place)
    case 'heading':
      reading.heading = readPassage(reading, node.children, { ...place, kind: 'heading' }).text
      return
    case 'table':
      return readTable(reading, node, place.caption ?? '')
    case 'footnoteDefinition':
      return inside(node.children, { kind: 'footnote', note: node.identifier })
    case 'blockquote':
      return inside(node.children, { kind: 'quotation' })
    case 'containerDirective': {
      const { name } = node
      readTitle(reading, node)
      if (name === 'quotation' || name === 'practice-example')
        return inside(node.children, { kind: name })
      return inside(node.children, { caption: node.attributes?.['caption'] ?? '' })
    }
    case 'leafDirective':
      return node.name === 'quote' ? readQuote(reading, node) : undefined
    default:
      if ('children' in node) inside(node.children)
  }
}

/** Words quoted by reference: whatever is found in them, its place is the reference. */
function readQuote({ printing, source, heading, passages }: Reading, node: LeafDirective): void {
  const quoted = printing.quote(node)
  if (!quoted) return
  const { paragraphs, groupSize } = quoted
  const offset = node.position?.start.offset ?? 0
  for (const text of paragraphs)
    passages.push({
      kind: 'quotation',
      section: source.section,
      source,
      heading,
      text,
      spans: [{ kind: 'figure', from: 0, to: text.length, offset }],
      notes: [],
      quoted: { groupSize },
    })
}

/** A cell is one of its row and its column, which say what its figure is of. */
function readTable(reading: Reading, { children: rows }: Table, caption: string): void {
  const headers: string[] = []
  rows.forEach(({ children: cells }, row) => {
    let first = ''
    cells.forEach((cell, column) => {
      const around = [
        { text: column === 0 ? '' : first, weight: 1 },
        { text: row === 0 ? '' : (headers[column] ?? ''), weight: 0.8 },
        { text: caption, weight: 0.5 },
      ].filter(({ text }) => text !== '')
      const { text } = readPassage(reading, cell.children, { kind: 'cell' }, around)
      if (row === 0) headers.push(text)
      if (column === 0) first = text
    })
  })
}

/** A caption or title, which stands in an attribute: it holds no figures, but may claim. */
function readTitle({ source, heading, passages }: Reading, node: ContainerDirective): void {
  const [name, text] = Object.entries(node.attributes ?? {}).find(
    ([key, value]) => (key === 'caption' || key === 'title') && value,
  ) ?? ['', null]
  if (!text) return
  const start = node.position?.start.offset ?? 0
  const offset = Math.max(start, source.markdown.indexOf(text, start + name.length))
  const span = { kind: 'typed', from: 0, to: text.length, offset } as const
  passages.push({
    kind: 'caption',
    section: source.section,
    source,
    heading,
    text,
    spans: [span],
    notes: [],
  })
}

function readPassage(
  { printing, source, heading, passages }: Reading,
  nodes: readonly PhrasingContent[],
  { kind, note }: Place,
  around: Passage['around'] = [],
): Passage {
  const spans: Span[] = []
  const notes: { id: string; at: number }[] = []
  const pieces: string[] = []
  let length = 0
  const add = (node: PhrasingContent, value: string, more: Partial<Span> = {}) => {
    const place = { from: length, to: length + value.length }
    spans.push({ kind: 'typed', ...more, ...place, offset: node.position?.start.offset ?? 0 })
    pieces.push(value)
    length += value.length
  }
  const read = (node: PhrasingContent, word: AuthorsWord | null): void => {
    const typed = word ? { kind: word } : {}
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return add(node, node.value.replace(/\s/g, ' '), typed)
      case 'break':
        return add(node, ' ', typed)
      case 'footnoteReference':
        return void notes.push({ id: node.identifier, at: length })
      case 'textDirective': {
        if (isAuthorsWord(node.name)) {
          const inner = node.name
          return node.children.forEach((child) => read(child, inner))
        }
        const figure = printing.figure(directiveIn(node), kind === 'cell')
        const { start, end } = node.position ?? {}
        if (!figure) return add(node, source.markdown.slice(start?.offset, end?.offset), typed)
        const { text, ...bound } = figure
        return add(node, text, { kind: 'figure', name: node.name, ...bound })
      }
      default:
        if ('children' in node) node.children.forEach((child) => read(child, word))
    }
  }
  nodes.forEach((node) => read(node, null))
  const passage: Passage = {
    kind,
    section: source.section,
    source,
    heading,
    text: pieces.join(''),
    spans,
    notes,
    ...(note ? { note } : {}),
    ...(around.length > 0 ? { around } : {}),
  }
  if (passage.text.trim() !== '') passages.push(passage)
  return passage
}

function directiveIn({ name, children, attributes }: TextDirective): Directive {
  return {
    name,
    label: children.map((child) => ('value' in child ? child.value : '')).join(''),
    attributes: Object.fromEntries(
      Object.entries(attributes ?? {}).map(([key, value]) => [key, value ?? '']),
    ),
  }
}

function readFigure(rated: RatedInspection, directive: Directive, inTable: boolean) {
  const characteristics = rated.framework.characteristics.map(({ id }) => id)
  const reference = readReference(directive, characteristics)
  if ('fault' in reference) return undefined
  const resolved = resolveFigure(rated, reference)
  if ('fault' in resolved) return undefined
  const plain = inTable ? resolved.short : resolved.text
  return {
    text: 'start' in directive.attributes ? capitalised(plain) : plain,
    reference,
    value: resolved.value,
  }
}
