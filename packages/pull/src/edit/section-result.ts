import { printedKey, type Token } from '../token/token.js'
import type { EditedParagraph } from '../word/edited-document.js'
import type { PullNote } from './note.js'

/** What a section becomes. */
export interface SectionResult {
  readonly section: string
  /** Its Markdown with the editor’s changes; as it was where they were refused. */
  readonly text: string
  /** What each of its paragraphs has to print then. */
  readonly expected: readonly string[]
  readonly notes: readonly PullNote[]
  /** What footnotes of it that were changed or made in Word have to print. */
  readonly expectedNotes: readonly string[]
  /** Those that were made in Word, by what their marks are called. */
  readonly takenNotes: readonly string[]
  /** Paragraphs of the export that went with a box that was deleted. */
  readonly removed: readonly number[]
  /** What has to stand somewhere in the report: sentences and titles of its own that print a text. */
  readonly sentences: readonly string[]
}

/** Of a section that stays as it was. */
export const nothingMore = {
  expectedNotes: [],
  takenNotes: [],
  removed: [],
  sentences: [],
} as const

/** What a footnote prints, to be compared. */
export function saidBy(printed: readonly Token[]): string {
  return printed.map(printedKey).join('¦')
}

/** What stands in the report for a paragraph, to be compared: what it is, and what it says. */
export function expectation({ around, form }: EditedParagraph, printed: readonly Token[]): string {
  const kind =
    form.is === 'heading'
      ? `heading ${form.level}`
      : form.is === 'item'
        ? `item ${form.ordered ? 1 : 0} ${form.level}`
        : form.is
  return `${around} ${kind}: ${saidBy(printed)}`
}
