import type { WorkbookColumn } from '@inspectorate/publication'

/** A link of one cell, to a place in the workbook or to an address outside it. */
export type SheetLink =
  | { readonly ref: string; readonly text: string; readonly location: string }
  | { readonly ref: string; readonly text: string; readonly target: string }

/** A table object: an area of a sheet that spreadsheets and screen readers know as a table. */
export interface TableObject {
  /** Counted from 1 through the workbook. */
  readonly id: number
  readonly name: string
  readonly description: string
  /** The area with its header row: `A5:F14`. */
  readonly ref: string
  readonly columns: readonly WorkbookColumn[]
  readonly filtered: boolean
}

/** What a sheet needs beside the XML exceljs writes; complete once its last row is written. */
export interface SheetAdditions {
  readonly links: SheetLink[]
  readonly tables: TableObject[]
}
