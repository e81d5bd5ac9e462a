/** What is proposed for a column, or for the whole file, and how sure that is. */
export interface DraftLine {
  readonly heading: string
  /** What it is taken for, in words. */
  readonly meaning: string
  readonly sure: 'sure' | 'likely' | 'unsure' | 'left out'
  readonly because: string
}

/** A part of a draft: what it says in the mapping, what a person has to look at, and both in words. */
export interface DraftPart {
  readonly mapping: Readonly<Record<string, unknown>>
  readonly unsure: Readonly<Record<string, string>>
  readonly lines: readonly DraftLine[]
}
