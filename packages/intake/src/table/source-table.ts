import type { Issue } from '@inspectorate/core'
import { columnLetters } from '@inspectorate/office'

/** A table as a file gives it: rows of text, each with the number it has in that file. */
export interface SourceTable {
  readonly file: string
  /** The sheet, when the file is a workbook. */
  readonly sheet?: string
  /** The zip that the file is in. */
  readonly zip?: string
  readonly rows: readonly SourceRow[]
  /** What else the workbook holds. */
  readonly others?: readonly OtherSheet[]
  /** What of the sheet a spreadsheet program does not show; it is read like the rest. */
  readonly hidden?: { readonly sheet: boolean; readonly rows: number; readonly columns: number }
  /** Where a cell stood before a mapping arranged the table; where it stands, when not given. */
  placeAt?(line: number, column: number): SourcePlace
  /** Rows that a mapping left out, by what it leaves them out for. */
  readonly leftOut?: readonly LeftOutRows[]
}

/** Where a cell stands in a file: its row counted from 1, its column from 0. */
export interface SourcePlace {
  readonly file: string
  readonly sheet?: string
  readonly line: number
  readonly column: number
}

/** Rows that were left out because a column does not say what it has to. */
export interface LeftOutRows {
  readonly heading: string
  readonly count: number
  /** What it said instead: the first few, an empty text for nothing. */
  readonly found: readonly string[]
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

/** What is needed of a table to say where its cells are. */
export type PlacedTable = Pick<SourceTable, 'file' | 'sheet' | 'placeAt'>

/** The place of a cell, for an issue. */
export function placeOf(
  table: PlacedTable,
  line: number,
  column: number,
  heading?: string,
): Pick<Issue, 'path' | 'file' | 'sheet' | 'line' | 'column' | 'cell'> {
  const at = table.placeAt?.(line, column) ?? { ...table, line, column }
  return {
    path: [],
    file: at.file,
    line: at.line,
    cell: `${columnLetters(at.column)}${at.line}`,
    ...(at.sheet === undefined ? {} : { sheet: at.sheet }),
    ...(heading ? { column: heading } : {}),
  }
}

/** A row as words name it beside another of its table: its number, with its sheet or file where that is another one. */
export function rowNamed(table: PlacedTable, line: number, beside: number): string {
  const [at, other] = [line, beside].map((one) => placeOf(table, one, 0))
  const where = at!.sheet === other!.sheet ? (at!.file === other!.file ? '' : at!.file) : at!.sheet
  return where ? `${at!.line} of ${where}` : String(at!.line)
}
