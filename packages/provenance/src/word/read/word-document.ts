/** A mark in the text where a footnote or an endnote is referred to. */
export const noteMark = '\uE0F0'

/** A bookmark’s stretch of a paragraph’s text. */
export interface Stretch {
  readonly name: string
  readonly from: number
  readonly to: number
}

/** A picture, chart or shape, with the words that stand for it. */
export interface WordDrawing {
  readonly title: string
  readonly description: string
  /** The texts of a chart, its values among them, in order; absent for other drawings. */
  readonly chart?: readonly string[]
}

/** A paragraph as it is printed, tracked changes accepted. */
export interface WordParagraph {
  readonly kind: 'paragraph'
  /** The name of its style, such as `heading 1`, in lower case. */
  readonly style: string
  /** Of a heading, from 1. */
  readonly level: number | null
  readonly list: { readonly ordered: boolean; readonly level: number } | null
  /** On one line: white space of any kind is one space. */
  readonly text: string
  /** Its text up to the last tab, all of it where there is none. */
  readonly beforeTab: string
  /** Text that is there and is not printed. */
  readonly hidden: string
  readonly stretches: readonly Stretch[]
  readonly links: readonly { readonly text: string; readonly address: string }[]
  readonly drawings: readonly WordDrawing[]
  /** Ids of the footnotes that are referred to, in order. */
  readonly footnotes: readonly string[]
  readonly endnotes: readonly string[]
  /** Whether it stands in a text box. */
  readonly boxed: boolean
  /** Whether a section of the document, such as the cover, ends with it. */
  readonly endsSection: boolean
}

export interface WordTable {
  readonly kind: 'table'
  /** The words that stand for it, as programs other than Word drop them: null where there are none. */
  readonly description: string | null
  /** Rows of cells of blocks. */
  readonly rows: readonly (readonly (readonly WordBlock[])[])[]
}

export type WordBlock = WordParagraph | WordTable

/** A change that an editor tracked and nobody accepted or refused yet. */
export interface TrackedChange {
  readonly kind: 'insertion' | 'deletion'
  readonly author: string
  readonly text: string
}

/** What was found in a part with text: the main document, a header, the footnotes. */
export interface WordStory {
  readonly blocks: readonly WordBlock[]
  /** Texts by the names of their bookmarks, in order of appearance. */
  readonly bookmarks: ReadonlyMap<string, string>
  readonly tracked: readonly TrackedChange[]
  /** What cannot be read as text: `altChunk`, `object`. */
  readonly unread: readonly string[]
}

/** A note with its blocks. */
export interface WordNote {
  readonly id: string
  readonly author: string
  readonly blocks: readonly WordBlock[]
}

/** What a Word document says, as far as it can be told whoever saved it last. */
export interface WordDocument extends WordStory {
  readonly headers: readonly (readonly WordBlock[])[]
  readonly footers: readonly (readonly WordBlock[])[]
  readonly footnotes: ReadonlyMap<string, WordNote>
  readonly endnotes: ReadonlyMap<string, WordNote>
  readonly comments: readonly WordNote[]
  /** Custom properties by name. */
  readonly properties: ReadonlyMap<string, string>
  /** References of figures by their ids. */
  readonly references: ReadonlyMap<string, string>
  /** Title, creator and so on, by their names. */
  readonly core: ReadonlyMap<string, string>
  /** The program that saved it, as it calls itself. */
  readonly savedBy: string
}
