import type { FigureReference, Group } from '../../figures/figure-reference.js'

/** A figure that the evidence gives, with what it is of. */
export interface Candidate {
  /** Question, survey or context figure: what it is about; `cases` for sizes of the sample. */
  readonly about: string
  readonly type: 'case' | 'survey' | 'context' | 'size' | 'responses'
  /** Null for sizes and context figures, which are no answers. */
  readonly answer: 'yes' | 'no' | 'relevant' | null
  readonly group: Group | null
  readonly label: string
  readonly groupLabel: string
  readonly count: number
  /** The cases it is one of; null for numbers alone. */
  readonly of: number | null
  /** As printed, whole; of a context figure its value. */
  readonly percent: number | null
  /** References that print it, in the forms an author may have typed. */
  readonly references: readonly FigureReference[]
}

/** A candidate in words: what it is about, whose, and its value. */
export function inWords({ label, groupLabel, count, of, percent }: Candidate): string {
  const whose = groupLabel === '' ? label : `${label} (${groupLabel})`
  if (of !== null) return `${whose}: ${count} of ${of}, ${percent}%`
  return `${whose}: ${percent === null ? count : `${percent}%`}`
}
