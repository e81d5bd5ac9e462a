/** A bound figure as a publication prints it. */
export interface ReadFigure {
  /** The reference it is bound by: `count[management-oversight no]`. */
  readonly reference: string
  /** At which of its places, from 1; absent in tables, which name each figure once. */
  readonly use?: number
  readonly text: string
}
