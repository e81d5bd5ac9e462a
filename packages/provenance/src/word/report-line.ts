import type { Stretch, WordParagraph } from './read/word-document.js'

/** Where in a report something stands, as a reader would find it. */
export interface ReportPlace {
  readonly part: 'cover' | 'contents' | 'text' | 'footnotes' | 'endnotes' | 'header' | 'footer'
  /** The headings it stands under, from the highest; a heading stands under those above it. */
  readonly under: readonly string[]
  /** Which paragraph under the last of them, or which note, from 1. */
  readonly paragraph: number
  readonly table?: {
    readonly caption: string
    readonly row: string
    readonly column?: string
  }
}

/** A stretch of a report that is read as one: a paragraph, or a cell. */
export interface ReportText {
  readonly text: string
  /** What it is to a reader: `heading 2`, `bullet, level 1`, `quote`. */
  readonly role: string
  readonly stretches: readonly Stretch[]
  /** Of a rating, what it rates. */
  readonly rates?: { readonly of: string; readonly in: 'box' | 'table' }
  readonly place: ReportPlace
  readonly paragraphs: readonly WordParagraph[]
}

/** A paragraph, or a row of a table with its cells. */
export interface ReportLine extends ReportText {
  readonly kind: 'heading' | 'recommendation' | 'paragraph' | 'row'
  /** Of a heading. */
  readonly level: number | null
  /** Of a row; a line without has one, itself. */
  readonly cells: readonly ReportText[]
}
