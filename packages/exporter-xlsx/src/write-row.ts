import type { Worksheet } from 'exceljs'
import { INDENT } from './sheet-layout.js'
import { rowHeight, type WrappedText } from './row-heights.js'
import type { SheetAdditions } from './sheet-additions.js'
import type { WrittenCell } from './written-cell.js'

/** A sheet being written. */
export interface OpenSheet {
  readonly worksheet: Worksheet
  /** Column widths in characters. */
  readonly characters: readonly number[]
  readonly additions: SheetAdditions
}

export interface RowSpace {
  /** In points; fitted to the text when not given. */
  readonly height?: number
  readonly spaceBelow?: boolean
}

/** Writes one row, which leaves the memory with it; its links wait for the end of the sheet. */
export function writeRow(
  { worksheet, characters, additions }: OpenSheet,
  number: number,
  cells: readonly WrittenCell[],
  { height, spaceBelow = false }: RowSpace = {},
): void {
  const row = worksheet.getRow(number)
  const wrapped: WrappedText[] = []
  for (const [index, { value, style, link }] of cells.entries()) {
    const cell = row.getCell(index + 1)
    cell.value = value
    cell.style = style
    if (link) additions.links.push({ ref: cell.address, ...link })
    if (style.alignment?.wrapText && typeof value === 'string')
      wrapped.push({
        text: value,
        width: (characters[index] ?? 1) + (style.alignment.indent ? 0 : INDENT),
        bold: style.font?.bold ?? false,
      })
  }
  const fitted = height ?? rowHeight(wrapped, { spaceBelow })
  if (fitted !== undefined) row.height = fitted
  row.commit()
}
