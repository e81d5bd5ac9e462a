/** A comment on the sentence that is written at an offset of a section. */
export interface EditingComment {
  readonly section: string
  readonly offset: number
  /** As it is printed. */
  readonly sentence: string
  /** A paragraph a line. */
  readonly text: string
}
