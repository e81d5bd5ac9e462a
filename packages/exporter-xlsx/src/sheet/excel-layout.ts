import type { WorkbookSheet } from '@inspectorate/publication'
import { isStreamed, sheetLayout, type SheetLayout } from '@inspectorate/publication/exporter'
import type { PageSetup, WorksheetView } from 'exceljs'

/** Room every column has for an indent, in characters. */
export const indentLevel = 1
/** What Excel adds to a width for the margins of a cell in Arial 12. */
const cellMargin = 5 / 9

export interface ExcelLayout extends Omit<SheetLayout, 'orientation'> {
  /** Column widths as the file stores them. */
  readonly widths: readonly number[]
  readonly view: Partial<WorksheetView>
  readonly pageSetup: Partial<PageSetup>
  /** Whether header rows have filter buttons. */
  readonly filtered: boolean
}

/** How a sheet looks; `working` freezes and filters a table of cases, which a published one never does. */
export function excelLayout(sheet: WorkbookSheet, first: boolean, working: boolean): ExcelLayout {
  const { tables, characters, framing, orientation } = sheetLayout(sheet)
  const last = tables.at(-1)
  const filtered = working && last !== undefined && isStreamed(last.table)
  const view: Partial<WorksheetView> = filtered
    ? { state: 'frozen', ySplit: last.headerRow, activeCell: `A${last.firstRow}` }
    : { state: 'normal', activeCell: 'A1' }
  return {
    tables,
    characters,
    widths: characters.map((width) => width + indentLevel + cellMargin),
    framing,
    view: first ? Object.assign(view, { tabSelected: true }) : view,
    pageSetup: {
      paperSize: 9,
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    filtered,
  }
}
