import type { FigureReference } from '../../figures/figure-reference.js'
import type { AuthorsWord } from '../../narrative/directive-names.js'
import type { SourceText } from './source-text.js'

/** A piece of a passage’s text: typed, bound, vouched for by its author, or called no claim by the author. */
export interface Span {
  readonly kind: 'typed' | 'figure' | AuthorsWord
  /** In the passage’s text. */
  readonly from: number
  readonly to: number
  /** Where it begins in the Markdown. */
  readonly offset: number
  /** Of a bound figure: its kind, `percent`, or the kind of claim that it shows, and what it refers to. */
  readonly name?: string
  readonly reference?: FigureReference
  readonly value?: number | null
}

export type PassageKind =
  | 'paragraph'
  | 'heading'
  | 'cell'
  | 'caption'
  | 'quotation'
  | 'practice-example'
  | 'footnote'

/** A paragraph, heading, cell or caption as it is printed. */
export interface Passage {
  readonly kind: PassageKind
  /** Section of the narrative, or the part of the inspection that the text is in. */
  readonly section: string
  readonly text: string
  readonly spans: readonly Span[]
  /** Text of the nearest heading above; empty when there is none. */
  readonly heading: string
  /** Identifiers of the footnotes it refers to. */
  readonly notes: readonly { readonly id: string; readonly at: number }[]
  /** What somebody answered, quoted by reference: nobody can reword it. */
  readonly quoted?: {
    /** Cases or responses of the group that it is said to be of; null where none is named. */
    readonly groupSize: number | null
  }
  /** Of a footnote, its own identifier. */
  readonly note?: string
  /** Other texts that say what this one is of: a cell’s row, column and caption. */
  readonly around?: readonly { readonly text: string; readonly weight: number }[]
  /** The text of the inspection that it stands in. */
  readonly source: SourceText
}

/** What others said and what illustrates is theirs: nothing in it is a claim of the report. */
export function isOfOthers({ kind }: Passage): boolean {
  return kind === 'quotation' || kind === 'practice-example'
}
