import type { Issue, IssueCode } from '@inspectorate/core'
import type { Node } from 'mdast'
import type { FigureBook } from '../figures/figure-book.js'
import type { FootnoteBook } from './footnote-book.js'

/** What converting one section of narrative needs and collects. */
export interface NarrativeContext {
  /** Section id: a section of the report, a standard or a block. */
  readonly section: string
  /** Where its Markdown stands in the inspection. */
  readonly path: readonly (string | number)[]
  readonly source: string
  readonly characteristics: readonly string[]
  readonly figures: FigureBook
  readonly footnotes: FootnoteBook
  readonly issues: Issue[]
  /** A heading id that is free in the whole report. */
  readonly headingId: (text: string) => string
  /** A caption with its number: `Table 3: …`. */
  readonly caption: (kind: 'table' | 'chart', text: string) => string
}

/** Records a fault at a place in the section’s Markdown. */
export function fault(
  context: NarrativeContext,
  node: Node,
  code: IssueCode,
  found: string,
  expected: string,
): void {
  const start = node.position?.start
  context.issues.push({
    code,
    path: context.path,
    found,
    expected,
    ...(start ? { line: start.line, column: String(start.column) } : {}),
  })
}

/** The Markdown of a node as it was written. */
export function sourceOf(context: NarrativeContext, node: Node): string {
  const { start, end } = node.position ?? {}
  return start && end ? context.source.slice(start.offset, end.offset) : ''
}
