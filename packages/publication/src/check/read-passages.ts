import type { Nodes, PhrasingContent } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'
import { readReference } from '../figures/figure-reference.js'
import { resolveFigure } from '../figures/resolve-figure.js'
import { isAuthorsWord, type AuthorsWord } from '../narrative/directive-names.js'
import { parseMarkdown } from '../narrative/parse-markdown.js'
import type { RatedInspection } from '../rated-inspection.js'
import { capitalised } from '../wording/number-words.js'
import type { Passage, PassageKind, Span } from './passage.js'

/** The narrative’s passages, section by section in the order of the report. */
export function readPassages(rated: RatedInspection): Passage[] {
  return sectionsInOrder(rated).flatMap((section) => {
    const source = rated.printable.narrative[section]!
    const reading: Reading = { rated, section, source, heading: '', passages: [] }
    walk(reading, parseMarkdown(source).root, 'paragraph')
    return reading.passages
  })
}

function sectionsInOrder({ framework, printable }: RatedInspection): string[] {
  const domains = framework.domains.flatMap(({ standards, blocks }) =>
    standards.flatMap(({ id }) => [
      id,
      ...blocks.filter(({ after }) => after === id).map((block) => block.id),
    ]),
  )
  const order = framework.report.flatMap((part) =>
    part.part === 'section' ? [part.id] : part.part === 'domains' ? domains : [],
  )
  const written = Object.keys(printable.narrative)
  return [
    ...order.filter((id) => written.includes(id)),
    ...written.filter((id) => !order.includes(id)),
  ]
}

interface Reading {
  readonly rated: RatedInspection
  readonly section: string
  readonly source: string
  heading: string
  readonly passages: Passage[]
}

function walk(reading: Reading, node: Nodes, kind: PassageKind, note?: string): void {
  switch (node.type) {
    case 'paragraph':
    case 'tableCell':
    case 'heading': {
      const passage = readPassage(reading, node.children, kindOf(node.type, kind), note)
      if (node.type === 'heading') reading.heading = passage.text
      if (passage.text.trim() !== '') reading.passages.push(passage)
      return
    }
    case 'footnoteDefinition':
      node.children.forEach((child) => walk(reading, child, 'footnote', node.identifier))
      return
    case 'blockquote':
      node.children.forEach((child) => walk(reading, child, 'quotation', note))
      return
    case 'containerDirective': {
      const inner = node.name === 'quotation' || node.name === 'practice-example' ? node.name : kind
      node.children.forEach((child) => walk(reading, child, inner, note))
      return
    }
    default:
      if ('children' in node) node.children.forEach((child) => walk(reading, child, kind, note))
  }
}

function kindOf(type: 'paragraph' | 'tableCell' | 'heading', around: PassageKind): PassageKind {
  if (type === 'paragraph') return around
  return type === 'heading' ? 'heading' : 'cell'
}

function readPassage(
  { rated, section, source, heading }: Reading,
  nodes: readonly PhrasingContent[],
  kind: PassageKind,
  note: string | undefined,
): Passage {
  const spans: Span[] = []
  const notes: { id: string; at: number }[] = []
  let text = ''
  const add = (node: PhrasingContent, value: string, more: Partial<Span> = {}) => {
    const span = {
      kind: 'typed' as const,
      ...more,
      from: text.length,
      to: text.length + value.length,
    }
    spans.push({ ...span, offset: node.position?.start.offset ?? 0 })
    text += value
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
        return void notes.push({ id: node.identifier, at: text.length })
      case 'textDirective': {
        if (isAuthorsWord(node.name)) {
          const inner = node.name
          return node.children.forEach((child) => read(child, inner))
        }
        const figure = readFigure(rated, node, kind === 'cell')
        return add(
          node,
          figure?.text ?? source.slice(node.position?.start.offset, node.position?.end.offset),
          figure ? { kind: 'figure', ...figure.bound } : typed,
        )
      }
      default:
        if ('children' in node) node.children.forEach((child) => read(child, word))
    }
  }
  nodes.forEach((node) => read(node, null))
  return { kind, section, source, heading, text, spans, notes, ...(note ? { note } : {}) }
}

function readFigure(rated: RatedInspection, node: TextDirective, inTable: boolean) {
  const label = node.children.map((child) => ('value' in child ? child.value : '')).join('')
  const attributes = Object.fromEntries(
    Object.entries(node.attributes ?? {}).map(([key, value]) => [key, value ?? '']),
  )
  const characteristics = rated.framework.characteristics.map(({ id }) => id)
  const reference = readReference({ name: node.name, label, attributes }, characteristics)
  if ('fault' in reference) return undefined
  const resolved = resolveFigure(rated, reference)
  if ('fault' in resolved) return undefined
  const plain = inTable ? resolved.short : resolved.text
  return {
    text: 'start' in attributes ? capitalised(plain) : plain,
    bound: { reference, value: resolved.value },
  }
}
