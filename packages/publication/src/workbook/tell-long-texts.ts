import { columnLetters, excelLimits } from '@inspectorate/office'
import { placeTables } from '../view/place-tables.js'
import type { WorkbookCell, WorkbookSheet } from '../view/workbook-view.js'

/** Addresses that are named; of more than these, how many there are. */
const mostNamed = 8

/** The sheet with a line above its tables that says which of its texts Excel has not room for. */
export function tellLongTexts(sheet: WorkbookSheet): WorkbookSheet {
  if (longCells(sheet).length === 0) return sheet
  // The line moves every table down by one: the cells are those after it.
  const told = withLine(sheet, '')
  return withLine(sheet, lineOf(longCells(told)))
}

function lineOf(cells: readonly string[]): string {
  const named = cells.slice(0, mostNamed).join(', ')
  const more = cells.length > mostNamed ? ` and ${cells.length - mostNamed} more` : ''
  return `Longer than a cell of Excel holds, and cut in Excel alone: ${named}${more}. OpenDocument and CSV have all of it.`
}

function withLine(sheet: WorkbookSheet, line: string): WorkbookSheet {
  const [first, ...others] = sheet.introduction
  return { ...sheet, introduction: [...(first === undefined ? [] : [first]), line, ...others] }
}

function longCells(sheet: WorkbookSheet): string[] {
  return placeTables(sheet).flatMap(({ table: { rows }, firstRow }) =>
    isList(rows)
      ? rows.flatMap((cells, row) =>
          cells.flatMap((cell, column) =>
            lengthOf(cell) > excelLimits.characters
              ? [`${columnLetters(column)}${firstRow + row}`]
              : [],
          ),
        )
      : [],
  )
}

function lengthOf(cell: WorkbookCell): number {
  if (typeof cell === 'string') return cell.length
  return typeof cell === 'object' && 'text' in cell ? cell.text.length : 0
}

function isList<Row>(rows: readonly Row[] | AsyncIterable<Row>): rows is readonly Row[] {
  return Array.isArray(rows)
}
