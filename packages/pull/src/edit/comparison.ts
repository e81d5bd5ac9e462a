import type { SourceTexts } from '../source/carried-source.js'
import type { Alignment } from '../align/align-paragraphs.js'
import type { EditedDocument, EditedParagraph } from '../word/edited-document.js'
import type { BaseLeaf } from './base-leaf.js'
import type { Sources } from './sources.js'

/** A report as it was exported beside what an editor made of it. */
export interface Comparison {
  readonly texts: SourceTexts
  readonly base: readonly EditedParagraph[]
  readonly edited: readonly EditedParagraph[]
  readonly alignment: Alignment
  /** The text of the narrative that a paragraph of the export is, by its place. */
  readonly leafAt: ReadonlyMap<number, BaseLeaf>
  readonly sources: Sources
  /** Footnotes that were made in Word. */
  readonly newNotes: EditedDocument['newNotes']
  /** Sections whose headings are one level higher than those of others. */
  readonly isChapter: (section: string) => boolean
}
