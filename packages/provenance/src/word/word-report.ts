import type { WordFigure } from './figures-of-word.js'
import type { ReportLines } from './lines-of-word.js'
import type { WordDocument } from './read/word-document.js'

/** A Word report as a reader sees it, with what is bound to its inspection. */
export interface WordReport {
  readonly lines: ReportLines
  readonly figures: readonly WordFigure[]
  readonly document: WordDocument
}
