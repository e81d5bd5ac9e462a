import { columnLetters } from '@inspectorate/office'
import type { SuppressionReason, WorkbookCell, WorkbookView } from '../view/workbook-view.js'
import { placeTables } from '../view/place-tables.js'

/** A hidden cell and why it is hidden. For the team: published, it would help to find the values out. */
export interface SuppressedCell {
  readonly sheet: string
  readonly cell: string
  readonly because: SuppressionReason
}

/** Every hidden cell of a workbook, sheet by sheet. */
export function suppressedCells(view: WorkbookView): SuppressedCell[] {
  return view.sheets.flatMap((sheet) =>
    placeTables(sheet).flatMap(({ table, firstRow }) =>
      isList(table.rows)
        ? table.rows.flatMap((cells, row) =>
            cells.flatMap((cell, column): SuppressedCell[] => {
              const because = reasonOf(cell)
              const address = `${columnLetters(column)}${firstRow + row}`
              return because ? [{ sheet: sheet.name, cell: address, because }] : []
            }),
          )
        : [],
    ),
  )
}

function reasonOf(cell: WorkbookCell): SuppressionReason | null {
  return typeof cell === 'object' && 'missing' in cell && cell.missing === 'c' ? cell.because : null
}

function isList<Row>(rows: readonly Row[] | AsyncIterable<Row>): rows is readonly Row[] {
  return Array.isArray(rows)
}
