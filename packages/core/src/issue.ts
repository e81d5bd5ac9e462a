/** What can be wrong with input. Programs decide by `code`; people read found and expected. */
export type IssueCode =
  | 'malformed-json'
  | 'duplicate-key'
  | 'malformed-csv'
  | 'malformed-workbook'
  | 'unsafe-file'
  | 'unsupported-file'
  | 'missing-sheet'
  | 'missing-column'
  | 'unknown-column'
  | 'too-large'
  | 'unreadable-file'
  | 'not-written'
  | 'outside-folder'
  | 'invalid-type'
  | 'invalid-value'
  | 'ambiguous-value'
  | 'not-a-case'
  | 'similar-id'
  | 'not-an-id'
  | 'same-ids'
  | 'unknown-key'
  | 'out-of-range'
  | 'duplicate-id'
  | 'unknown-framework'
  | 'unknown-name'
  | 'unknown-standard'
  | 'unknown-question'
  | 'unknown-rating'
  | 'unknown-characteristic'
  | 'unknown-survey'
  | 'unknown-section'
  | 'unknown-addressee'
  | 'unknown-figure'
  | 'empty-figure'
  | 'unsupported-markdown'
  | 'not-asked'
  | 'not-in-set'
  | 'chosen-twice'
  | 'not-alone'
  | 'other-unit'
  | 'too-many-decimals'
  | 'coded-without-text'
  | 'no-such-theme'
  | 'measure-of-two-sets'
  | 'points-in-part'
  | 'yes-exceeds-relevant'
  | 'wrong-form'
  | 'wrong-count'
  | 'missing-reason'
  | 'conflicting-rating'
  | 'record-changed'
  | 'other-framework'
  | 'other-answers'
  | 'framework-inconsistent'

/** One fault in input: where it is, what was found there and what would have been right. */
export interface Issue {
  readonly code: IssueCode
  /** JSON path from the root of the value that was parsed. */
  readonly path: readonly (string | number)[]
  readonly found: string
  readonly expected: string
  /** The file, where the value came from several; a path relative to the inspection. */
  readonly file?: string
  /** Line of that file, counted from 1. */
  readonly line?: number
  /** Column of that file: a heading in a table, a character position in text. */
  readonly column?: string
  /** The sheet, where that file is a workbook. */
  readonly sheet?: string
  /** The cell of that sheet, such as `F12`. */
  readonly cell?: string
}

/** The outcome of every `parse…`: the value, or all the faults at once. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/** A short, safe rendering of a value for `found`: at most 60 characters, control characters escaped. */
export function describeFound(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  const text = JSON.stringify(value) ?? typeof value
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

/** The listed values as words: `a, b or c`; the first twelve when there are more. */
export function oneOf(values: readonly string[]): string {
  const shown = values.slice(0, 12)
  if (values.length > shown.length) return `one of ${shown.join(', ')}, …`
  if (shown.length < 2) return shown[0] ?? 'nothing'
  return `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`
}
