import { textLines } from '@inspectorate/office'
import type { WorkbookCell } from '@inspectorate/publication'
import { rowStyle, type RowStyle } from './row-heights.js'

/** A row of cells that are written already. */
export function rowXml(style: RowStyle, cells: string): string {
  return `<table:table-row table:style-name="row-${style}">${cells}</table:table-row>`
}

/** Room a column has beyond its width, in characters: its margins, and that of an indent its text has not. */
const spare = 1.8

/** The style of a row that holds `texts` in columns of the given widths in characters. */
export function fittedRow(
  texts: readonly string[],
  widths: readonly number[],
  bold = false,
): RowStyle {
  let lines = 1
  for (const [index, text] of texts.entries())
    lines = Math.max(lines, textLines(text, (widths[index] ?? 1) + spare, bold))
  return rowStyle(lines, false)
}

/** The text of a cell that may take several lines; numbers and shorthand take one. */
export function wrappingText(cell: WorkbookCell): string {
  if (typeof cell === 'string') return cell
  return typeof cell === 'object' && 'text' in cell ? cell.text : ''
}
