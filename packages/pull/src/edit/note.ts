/** What was not taken as it stands in the edited file, or is worth a look. */
export interface PullNote {
  readonly code: PullNoteCode
  /** The section of the narrative, or `recommendations/0`; null where it is none. */
  readonly section: string | null
  /** The headings above the place in the edited file. */
  readonly under: readonly string[]
  /** What the report says, as exported. */
  readonly from: string
  /** What the edited file says. */
  readonly to: string
  /** The reference of the figure that it is about. */
  readonly reference?: string
}

/** The same of one text, before it is known where it stands. */
export type LeafNote = Pick<PullNote, 'code' | 'from' | 'to' | 'reference'>

export type PullNoteCode =
  /** Not taken, and all of its section with it: what cannot be written back truly. */
  | 'refused'
  /** Not taken: figures follow from the evidence. */
  | 'figure-typed-over'
  /** Not taken: a number that its author vouches for by its source. */
  | 'vouched-number-changed'
  /** Taken: words that their author vouches for were changed. */
  | 'vouched-words-changed'
  /** Taken: a sentence with a figure was deleted. */
  | 'figure-removed'
  /** Taken: a number that was typed where its figure had been is that figure again. */
  | 'figure-bound-again'
  /** Not taken: it belongs to no section. */
  | 'no-section'
  /** Not taken: the report words it from the evidence. */
  | 'generated-changed'
  | 'generated-removed'
  | 'generated-moved'
  /** Not taken: a picture. */
  | 'picture'
  /** Taken: the text of a footnote goes with its last mark. */
  | 'footnote-removed'
  /** Not taken: a footnote that was made in Word, in no text that was written. */
  | 'footnote-added'
  /** Taken: a quotation or practice example was deleted. */
  | 'box-removed'
  /** Taken: a paragraph went to another place. */
  | 'moved'

/** What is left as it was in the inspection. */
export const notTaken: ReadonlySet<PullNoteCode> = new Set<PullNoteCode>([
  'refused',
  'figure-typed-over',
  'vouched-number-changed',
  'no-section',
  'generated-changed',
  'generated-removed',
  'generated-moved',
  'picture',
  'footnote-added',
])
