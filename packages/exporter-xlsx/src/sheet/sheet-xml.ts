import { columnLetters } from '@inspectorate/office'
import {
  checkRow,
  hasSpaceBelow,
  rowHeights,
  sheetLayout,
  type PlacedTable,
  type TextSetting,
} from '@inspectorate/publication/exporter'
import type { WorkbookSheet } from '@inspectorate/publication'
import { headerStyle, stylesOfText, subtitleCell, titleCell } from '../cell/cell-styles.js'
import type { CellWriter, WrittenCell } from '../cell/written-cell.js'
import { rowWriter, type RowWriter } from './row-xml.js'
import { sheetEndXml } from './sheet-end-xml.js'
import type { SheetObjects } from './sheet-objects.js'
import { sheetStartXml } from './sheet-start-xml.js'

export interface SheetTask {
  readonly sheet: WorkbookSheet
  readonly cells: CellWriter
  readonly first: boolean
  /** For working with: a table of cases has its header frozen and filtered. */
  readonly working: boolean
  /** Number of the sheet’s first table in the workbook, from 1. */
  readonly firstTable: number
  /** Filled while the sheet is written. */
  readonly objects: SheetObjects
}

/** The XML of a sheet in the one layout of `placeTables`, row by row. */
export async function* sheetXml(task: SheetTask): AsyncGenerator<string> {
  const { sheet, first, working, firstTable, objects } = task
  const { tables, characters, framing, print } = sheetLayout(sheet)
  const last = tables.at(-1)
  const frozen = working && last?.table.collected ? last : null
  const row = linkingRows(rowWriter(characters), objects)
  yield sheetStartXml({ characters, first, frozen, fitted: print.scale === null })
  yield introductionXml(task, framing, row)
  for (const [index, placed] of tables.entries()) {
    const ref = yield* tableRows(placed, task.cells, row)
    objects.tables.push({
      id: firstTable + index,
      name: placed.table.name,
      description: placed.table.title ?? sheet.title,
      ref,
      columns: placed.table.columns,
      filtered: placed === frozen,
    })
  }
  yield sheetEndXml(objects, print)
}

/** Writes rows, and keeps their links for the end of the sheet. */
function linkingRows(row: RowWriter, { links }: SheetObjects): RowWriter {
  return (number, cells, space) => {
    for (let index = 0; index < cells.length; index += 1) {
      const { link } = cells[index]!
      if (link) links.push({ ref: `${columnLetters(index)}${number}`, ...link })
    }
    return row(number, cells, space)
  }
}

/** The title in A1 and the lines of the introduction below it. */
function introductionXml(
  { sheet, cells }: SheetTask,
  setting: TextSetting,
  row: RowWriter,
): string {
  const lines = sheet.introduction.map((line, index) =>
    row(
      index + 2,
      [
        typeof line === 'string'
          ? cells.text(line, stylesOfText[setting].text)
          : cells.link(line, setting),
      ],
      { spaceBelow: hasSpaceBelow(sheet, index) },
    ),
  )
  const title = row(1, [cells.text(sheet.title, titleCell)], { height: rowHeights.title })
  return title + lines.join('')
}

/** A table’s title, if any, its header and its rows; returns the area it takes: `A5:F14`. */
async function* tableRows(
  { table, titleRow, headerRow, firstRow }: PlacedTable,
  cells: CellWriter,
  row: RowWriter,
): AsyncGenerator<string, string> {
  const { columns, title = '' } = table
  if (titleRow !== null)
    yield row(titleRow, [cells.text(title, subtitleCell)], { height: rowHeights.tableTitle })
  yield row(
    headerRow,
    columns.map(({ header }, index) => cells.text(header, headerStyle(columns, index))),
  )
  let number = firstRow
  for await (const values of table.rows) {
    checkRow(values, table, number)
    const written: WrittenCell[] = []
    for (let column = 0; column < values.length; column += 1)
      written.push(cells.cell(values[column]!, { table, column, row: number }))
    yield row(number, written)
    number += 1
  }
  // A table object has at least one row: an empty table shows it blank, as Excel itself does.
  const lastRow = Math.max(number - 1, firstRow)
  return `A${headerRow}:${columnLetters(columns.length - 1)}${lastRow}`
}
