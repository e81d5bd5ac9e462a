import type { Issue, IssueCode } from '@inspectorate/core'
import type { Node } from 'mdast'
import type { LeafDirective } from 'mdast-util-directive'
import type { WantedDistribution } from '../distribution/placed-distribution.js'
import type { Directive } from '../figures/directive-shape.js'
import type { FigureStyle } from '../figures/figure-book.js'
import type { FigureFault } from '../figures/resolution.js'
import type { Block } from '../view/block.js'
import type { Inline } from '../view/inline.js'
import type { FootnoteBook } from './footnote-book.js'
import type { Misread } from './misread-finder.js'
import { placesIn, type Place } from './places-in.js'
import type { PrintedText } from './printed-text.js'
import type { QuotedAnswer } from './quoted-answer.js'

/** What converting any text of the narrative needs and collects. */
export interface NarrativeBooks {
  /** Whether the report says where its text was written. */
  readonly saysWhere: boolean
  /** The figure that a directive stands for, or why there is none. */
  readonly figure: (
    directive: Directive,
    style: FigureStyle,
  ) => (Inline & { kind: 'figure' }) | FigureFault
  readonly footnotes: FootnoteBook
  readonly issues: Issue[]
  /** A heading id that is free in the whole report. */
  readonly headingId: (text: string) => string
  /** A caption, which gets its number when the report is whole. */
  readonly caption: (kind: 'table' | 'chart', text: string) => string
  /** Charts and tables of how questions were answered. */
  readonly distribution: (wanted: WantedDistribution) => Block[] | FigureFault
  /** Words that somebody answered, as they are printed. */
  readonly quote: (node: LeafDirective) => QuotedAnswer | FigureFault
  /** What of a text its author meant as something else. */
  readonly misread: (printed: PrintedText) => readonly Misread[]
  /** Notes a link into the report, to be looked up when all of it is built. */
  readonly refersTo: (id: string, issue: Omit<Issue, 'expected'>) => void
}

/** What converting one section of narrative needs and collects. */
export interface NarrativeContext extends NarrativeBooks {
  /** Section id: a section of the report, a standard or a block. */
  readonly section: string
  /** Where its Markdown stands in the inspection. */
  readonly path: readonly (string | number)[]
  readonly source: string
  readonly placeAt: (offset: number) => Place
}

export function narrativeContext(
  books: NarrativeBooks,
  text: Pick<NarrativeContext, 'section' | 'path' | 'source'>,
): NarrativeContext {
  return { ...books, ...text, placeAt: placesIn(text.source) }
}

/** Records a fault at a place in the section’s Markdown. */
export function fault(
  context: NarrativeContext,
  node: Node | number,
  code: IssueCode,
  found: string,
  expected: string,
): void {
  context.issues.push({ ...faultOf(context, node, code, found), expected })
}

/** A fault at a place in the section’s Markdown, before it is known what was expected. */
export function faultOf(
  { path, placeAt }: NarrativeContext,
  node: Node | number,
  code: IssueCode,
  found: string,
): Omit<Issue, 'expected'> {
  const offset = typeof node === 'number' ? node : node.position?.start.offset
  const place = offset === undefined ? null : placeAt(offset)
  return {
    code,
    path,
    found: found.length > longestFound ? `${found.slice(0, longestFound)}…` : found,
    ...(place ? { line: place.line, column: String(place.column) } : {}),
  }
}

const longestFound = 60

/** The Markdown of a node as it was written. */
export function sourceOf(context: NarrativeContext, node: Node): string {
  const { start, end } = node.position ?? {}
  return start && end ? context.source.slice(start.offset, end.offset) : ''
}
