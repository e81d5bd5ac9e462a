/** A paragraph with the name of its style, such as `heading 1`, in lower case. */
export interface WordParagraph {
  readonly kind: 'paragraph'
  readonly style: string
  readonly text: string
  /** Names of the bookmarks that begin in it. */
  readonly bookmarks: readonly string[]
}

export interface WordTable {
  readonly kind: 'table'
  /** Rows of cells of blocks. */
  readonly rows: readonly (readonly (readonly WordBlock[])[])[]
}

export type WordBlock = WordParagraph | WordTable

/** What a Word document says, as far as it can be told whoever saved it last. */
export interface WordDocument {
  readonly blocks: readonly WordBlock[]
  /** Texts by the names of their bookmarks, in order of appearance. */
  readonly bookmarks: ReadonlyMap<string, string>
  /** Custom properties by name. */
  readonly properties: ReadonlyMap<string, string>
}
