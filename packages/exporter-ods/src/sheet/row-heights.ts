import { rowHeights } from '@inspectorate/publication/exporter'

// Every row is as high as its text needs ("optimal"), so that it grows when a reader enlarges the
// text. The heights stated are for programs that do not measure when they open a file. In points.

const mostLines = 27

export type RowStyle = 'title' | 'table-title' | `lines-${number}` | `lines-${number}-above`

/** The style of a row of `lines` lines, with or without space below. */
export function rowStyle(lines: number, spaceBelow: boolean): RowStyle {
  const capped = Math.min(lines, mostLines)
  return spaceBelow ? `lines-${capped}-above` : `lines-${capped}`
}

const counts = Array.from({ length: mostLines }, (_, index) => index + 1)
const heights: readonly (readonly [RowStyle, number])[] = [
  ['title', rowHeights.title],
  ['table-title', rowHeights.tableTitle],
  ...counts.map((lines) => [rowStyle(lines, false), lines * rowHeights.line] as const),
  ...counts.map(
    (lines) => [rowStyle(lines, true), lines * rowHeights.line + rowHeights.spaceBelow] as const,
  ),
]

export const rowStylesXml: string = heights
  .map(
    ([name, height]) =>
      `<style:style style:name="row-${name}" style:family="table-row"><style:table-row-properties style:row-height="${height}pt" style:use-optimal-row-height="true"/></style:style>`,
  )
  .join('')
