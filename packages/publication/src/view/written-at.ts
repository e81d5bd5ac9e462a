/** Where a text stands in the Markdown that it was written in; only reports for editing say so. */
export interface WrittenAt {
  /** The section of the narrative, or `recommendations/0`. */
  readonly section: string
  /** Offsets of its first character and of the one after its last. */
  readonly from: number
  readonly to: number
}
