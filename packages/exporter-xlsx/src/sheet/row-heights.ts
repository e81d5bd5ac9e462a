import { rowHeights } from '@inspectorate/publication/exporter'

// Heights in points. Excel fits a row without a height to its wrapped text when it opens the file,
// LibreOffice does not: rows of several lines state theirs. Space between the parts of a sheet is
// row height too, where others would leave a row blank.

/** Excel’s limit is 409.5. */
const highest = 405

/** The height of a row of so many lines; undefined when it is of one and has no space below. */
export function rowHeight(lines: number, { spaceBelow = false } = {}): number | undefined {
  if (lines === 1 && !spaceBelow) return undefined
  return Math.min(lines * rowHeights.line + (spaceBelow ? rowHeights.spaceBelow : 0), highest)
}
