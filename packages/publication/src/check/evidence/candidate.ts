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
  /** The answers counted, where they are not those of yes. */
  readonly answers?: readonly string[]
  /** Words of its own, without which it is not meant: “strongly agreed”, “on average”. */
  readonly named?: NameOfCandidate
  /** References that print it, in the forms an author may have typed. */
  readonly references: readonly FigureReference[]
}

interface NameOfCandidate {
  readonly words: ReadonlySet<string>
  /** Whether it takes all of the words, or any. */
  readonly all: boolean
  /** They may name others as well: all who agreed, strongly or not. */
  readonly isShared?: boolean
  /** By which it is named and no other is, small: “very good”. */
  readonly literal?: string | undefined
}

/** Whether both count the same answer, to whatever question of whomever. */
export function isSameAnswer(a: Candidate, b: Candidate): boolean {
  return a.answer === b.answer && a.answers?.join(' ') === b.answers?.join(' ')
}

/** A candidate in words: what it is about, whose, and its value. */
export function inWords({ label, groupLabel, count, of, percent }: Candidate): string {
  const whose = groupLabel === '' ? label : `${label} (${groupLabel})`
  if (of !== null) return `${whose}: ${count} of ${of}, ${percent}%`
  return `${whose}: ${percent === null ? count : `${percent}%`}`
}
