import { columnLetters } from '@inspectorate/office'
import type { Worksheet } from 'exceljs'
import { indentLevel } from './excel-layout.js'
import { rowHeight, type WrappedText } from './row-heights.js'
import type { SheetAdditions } from '../package/sheet-additions.js'
import type { WrittenCell } from '../cell/written-cell.js'

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
  open: OpenSheet,
  number: number,
  cells: readonly WrittenCell[],
  space: RowSpace = {},
): void {
  const row = open.worksheet.getRow(number)
  for (const [index, { value, style }] of cells.entries()) {
    const cell = row.getCell(index + 1)
    cell.value = value
    cell.style = style
  }
  keepLinks(open, number, cells)
  const height = space.height ?? fittedHeight(open, cells, space)
  if (height !== undefined) row.height = height
  row.commit()
}

/** Links wait for the end of the sheet. */
export function keepLinks(
  { additions }: OpenSheet,
  number: number,
  cells: readonly WrittenCell[],
): void {
  for (const [index, { link }] of cells.entries())
    if (link) additions.links.push({ ref: `${columnLetters(index)}${number}`, ...link })
}

/** The height of a row with these cells, in points; undefined when one line will do. */
export function fittedHeight(
  { characters }: OpenSheet,
  cells: readonly WrittenCell[],
  { spaceBelow = false }: RowSpace = {},
): number | undefined {
  const wrapped: WrappedText[] = []
  for (const [index, { value, style }] of cells.entries())
    if (style.alignment?.wrapText && typeof value === 'string')
      wrapped.push({
        text: value,
        width: (characters[index] ?? 1) + (style.alignment.indent ? 0 : indentLevel),
        bold: style.font?.bold ?? false,
      })
  return rowHeight(wrapped, { spaceBelow })
}
