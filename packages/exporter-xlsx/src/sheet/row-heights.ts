import { rowHeights } from '@inspectorate/publication/exporter'
import { textLines } from '@inspectorate/office'

// Heights in points. Excel fits a row without a height to its wrapped text when it opens the file,
// LibreOffice does not: rows of several lines state theirs. Space between the parts of a sheet is
// row height too, where others would leave a row blank.

/** Excel’s limit is 409.5. */
const highest = 405

export interface WrappedText {
  readonly text: string
  /** Of its column, in characters. */
  readonly width: number
  readonly bold?: boolean
}

/** Height of a row that holds `texts`; undefined when they need one line and no space. */
export function rowHeight(
  texts: readonly WrappedText[],
  { spaceBelow = false } = {},
): number | undefined {
  let lines = 1
  for (const { text, width, bold } of texts) lines = Math.max(lines, textLines(text, width, bold))
  if (lines === 1 && !spaceBelow) return undefined
  return Math.min(lines * rowHeights.line + (spaceBelow ? rowHeights.spaceBelow : 0), highest)
}
