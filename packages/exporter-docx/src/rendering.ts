import type { ReportView } from '@inspectorate/publication'

/** What rendering one document needs and counts. */
export interface Rendering {
  readonly view: ReportView
  /** Printed number of a footnote by its id. */
  readonly footnoteNumber: ReadonlyMap<string, number>
  /** The bookmark of the next use of a figure, such as `figure_percent_x_2`. */
  readonly figureBookmark: (figure: string) => string
  /** A numbering of its own for each ordered list, so that each begins at its `start`. */
  readonly orderedList: (start: number) => string
}

/** A bookmark’s name: letters, digits and underscores. */
export function bookmarkName(id: string): string {
  return id.replace(/[^A-Za-z0-9]/g, '_').slice(0, 40)
}
