import type { WorkbookColumn } from '@inspectorate/publication'
import type { CellLink } from '../cell/written-cell.js'

/** A link of one cell. */
export type SheetLink = CellLink & { readonly ref: string }

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

/** What a sheet has beside its rows; complete once the last of them is written. */
export interface SheetObjects {
  readonly links: SheetLink[]
  readonly tables: TableObject[]
}
