import type { Issue } from '@inspectorate/core'
import { columnLetters } from '@inspectorate/office'

/** A table as a file gives it: rows of text, each with the number it has in that file. */
export interface SourceTable {
  readonly file: string
  /** The sheet, when the file is a workbook. */
  readonly sheet?: string
  readonly rows: readonly SourceRow[]
  /** What else the workbook holds. */
  readonly others?: readonly OtherSheet[]
  /** What of the sheet a spreadsheet program does not show; it is read like the rest. */
  readonly hidden?: { readonly sheet: boolean; readonly rows: number; readonly columns: number }
}

/** A sheet that was not read: its first rows, and how many it has. */
export interface OtherSheet {
  readonly sheet: string
  readonly rows: readonly SourceRow[]
  readonly count: number
}

export interface SourceRow {
  /** The row’s number in its sheet, or its line in a CSV file; counted from 1. */
  readonly line: number
  readonly cells: readonly SourceCell[]
}

/** Trimmed text, or what stands there instead of text: a date, an error, a formula without a result. */
export type SourceCell =
  | string
  | {
      readonly found: string
      /** The day it shows, as ISO 8601, where it shows one. */
      readonly day?: string
    }

/** The text of a cell; nothing for what is no text. */
export function textOf(cell: SourceCell | undefined): string {
  return typeof cell === 'string' ? cell : ''
}

/** Whether nothing stands in a cell. */
export function isBlank(cell: SourceCell | undefined): boolean {
  return cell === undefined || cell === ''
}

/** The place of a cell, for an issue. */
export function placeOf(
  { file, sheet }: Pick<SourceTable, 'file' | 'sheet'>,
  line: number,
  column: number,
  heading?: string,
): Pick<Issue, 'path' | 'file' | 'sheet' | 'line' | 'column' | 'cell'> {
  return {
    path: [],
    file,
    line,
    cell: `${columnLetters(column)}${line}`,
    ...(sheet === undefined ? {} : { sheet }),
    ...(heading ? { column: heading } : {}),
  }
}
