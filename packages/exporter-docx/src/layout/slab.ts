/** What is never broken over two pages: a line of a paragraph, or a row of a table. */
export interface Slab {
  readonly height: number
  /** How much of the height is spacing between lines, which may hang below the foot of a page. */
  readonly leading: number
  /** The distance to what stands above it, and to the top of a page. */
  readonly above: number
  readonly aboveAtTop: number
  /** Borders at its edges, drawn where nothing of the same box follows or went before on the page. */
  readonly topEdge: number
  readonly bottomEdge: number
  /** Whether the box goes on from the slab before. */
  readonly joined: boolean
  /** Whether a page may end before it. */
  readonly mayStartPage: boolean
  readonly mustStartPage: boolean
  readonly notes: readonly string[]
  readonly marks: readonly string[]
  /** Of the rows that are printed again above it when a page begins with it. */
  readonly repeated: number
  /** Which element of the section it is of, from 0. */
  readonly of: number
}
