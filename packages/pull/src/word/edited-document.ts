import type { Token } from '../token/token.js'

/** Where a text was written, as a bookmark says it: which section, and the offset in it. */
export interface Anchor {
  readonly section: number
  readonly from: number
  /** Whether a program says that it is a copy. */
  readonly isCopy: boolean
}

/** What stands around a paragraph, which its style tells. */
export type Surroundings =
  | 'text'
  | 'quotation'
  | 'practice'
  | 'recommendation'
  | 'callout'
  | 'table'
  | 'note'
  | 'contents'

/** What a paragraph is in its surroundings. */
export type ParagraphForm =
  | { readonly is: 'body' }
  | { readonly is: 'heading'; readonly level: number }
  | { readonly is: 'item'; readonly ordered: boolean; readonly level: number }
  /** A further paragraph of an item. */
  | { readonly is: 'continued' }

export interface EditedParagraph {
  readonly around: Surroundings
  readonly form: ParagraphForm
  readonly anchors: readonly Anchor[]
  /** Frames of a unit that it is: the word for a practice example, who said a quotation. */
  readonly frames: readonly string[]
  readonly tokens: readonly Token[]
  /** As it reads. */
  readonly text: string
  readonly drawings: number
  /** Ids of the comments that are made in it, with the words that each is on. */
  readonly comments: ReadonlyMap<string, string>
  /** The headings above it. */
  readonly under: readonly string[]
}

/** What somebody says beside the text. */
export interface EditorsComment {
  readonly author: string
  readonly text: string
  /** The words that it is on. */
  readonly on: string
  readonly under: readonly string[]
  /** The paragraph that it is on, as it reads. */
  readonly paragraph: string
}

/** A change that an editor tracked. */
export interface TrackedEdit {
  readonly kind: 'insertion' | 'deletion'
  readonly author: string
  readonly text: string
  readonly paragraph: string
}

/** A Word document as an editor left it. */
export interface EditedDocument {
  /** In order, those in cells too; without those that are empty. */
  readonly paragraphs: readonly EditedParagraph[]
  readonly notes: readonly EditedParagraph[]
  /** Footnotes that were made in Word, by what their marks are called. */
  readonly newNotes: ReadonlyMap<string, readonly EditedParagraph[]>
  readonly comments: readonly EditorsComment[]
  readonly tracked: readonly TrackedEdit[]
  readonly properties: ReadonlyMap<string, string>
}
