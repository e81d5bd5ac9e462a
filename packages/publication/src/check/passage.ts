import type { FigureReference } from '../figures/figure-reference.js'
import type { AuthorsWord } from '../narrative/directive-names.js'

/** A piece of a passage’s text: typed, bound, vouched for by its author, or called no claim by the author. */
export interface Span {
  readonly kind: 'typed' | 'figure' | AuthorsWord
  /** In the passage’s text. */
  readonly from: number
  readonly to: number
  /** Where it begins in the section’s Markdown. */
  readonly offset: number
  /** Of a bound figure. */
  readonly reference?: FigureReference
  readonly value?: number | null
}

export type PassageKind =
  | 'paragraph'
  | 'heading'
  | 'cell'
  | 'quotation'
  | 'practice-example'
  | 'footnote'

/** A paragraph, heading or cell of the narrative as it is printed. */
export interface Passage {
  readonly kind: PassageKind
  readonly section: string
  readonly text: string
  readonly spans: readonly Span[]
  /** Text of the nearest heading above; empty when there is none. */
  readonly heading: string
  /** Identifiers of the footnotes it refers to. */
  readonly notes: readonly { readonly id: string; readonly at: number }[]
  /** Of a footnote, its own identifier. */
  readonly note?: string
  /** The section’s Markdown. */
  readonly source: string
}
