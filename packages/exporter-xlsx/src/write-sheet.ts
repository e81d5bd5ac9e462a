import {
  columnLetters,
  type PlacedTable,
  type WorkbookCell,
  type WorkbookSheet,
} from '@inspectorate/publication'
import type { stream, Worksheet } from 'exceljs'
import { headerStyle, SUBTITLE, TEXT_STYLES, TITLE } from './cell-styles.js'
import { cellText } from './cell-text.js'
import { isStreamed } from './is-streamed.js'
import {
  DEFAULT_HEIGHT,
  LAST_LINE_HEIGHT,
  TABLE_TITLE_HEIGHT,
  TITLE_HEIGHT,
} from './row-heights.js'
import type { SheetAdditions } from './sheet-additions.js'
import { sheetLayout, type SheetLayout } from './sheet-layout.js'
import { workbookFault } from './workbook-fault.js'
import { emptyCell, writtenCell, writtenLink, type WrittenCell } from './written-cell.js'

const LAST_ROW = 1_048_576

export interface SheetTask {
  readonly sheet: WorkbookSheet
  readonly sheets: readonly WorkbookSheet[]
  readonly working: boolean
  /** Number of the sheet’s first table in the workbook, from 1. */
  readonly firstTable: number
  /** Filled while the sheet is written. */
  readonly additions: SheetAdditions
}

/** Writes a sheet row by row, in the one layout of `placeTables`; yields the number of cells of each row. */
export async function* writeSheet(
  writer: stream.xlsx.WorkbookWriter,
  task: SheetTask,
): AsyncGenerator<number> {
  const { sheet, sheets } = task
  const layout = sheetLayout(sheet, sheet === sheets[0], task.working)
  const worksheet = writer.addWorksheet(sheet.name, {
    properties: { defaultRowHeight: DEFAULT_HEIGHT, dyDescent: 0.25 },
    views: [layout.view],
    pageSetup: layout.pageSetup,
  })
  worksheet.columns = layout.widths.map((width) => ({ width }))
  writeIntroduction(worksheet, task, layout)
  for (const [index, placed] of layout.tables.entries())
    yield* writeTable(worksheet, task, placed, task.firstTable + index, layout)
  worksheet.commit()
}

function writeIntroduction(
  worksheet: Worksheet,
  { sheet, sheets, additions }: SheetTask,
  layout: SheetLayout,
): void {
  writeRow(worksheet, [{ value: cellText(sheet.title), style: TITLE }], 1, additions, TITLE_HEIGHT)
  const spaced = layout.framing === 'framing' && sheet.tables[0]?.title === undefined
  for (const [index, line] of sheet.introduction.entries()) {
    const cell =
      typeof line === 'string'
        ? { value: cellText(line), style: TEXT_STYLES[layout.framing].text }
        : writtenLink(line, sheets, layout.framing)
    const last = index === sheet.introduction.length - 1
    writeRow(worksheet, [cell], index + 2, additions, spaced && last ? LAST_LINE_HEIGHT : undefined)
  }
}

async function* writeTable(
  worksheet: Worksheet,
  { sheets, additions }: SheetTask,
  { table, titleRow, headerRow, firstRow }: PlacedTable,
  id: number,
  layout: SheetLayout,
): AsyncGenerator<number> {
  const { name, columns } = table
  if (titleRow !== null)
    writeRow(
      worksheet,
      [{ value: cellText(table.title ?? ''), style: SUBTITLE }],
      titleRow,
      additions,
      TABLE_TITLE_HEIGHT,
    )
  const headers = columns.map(({ header, type }) => ({
    value: cellText(header),
    style: headerStyle(type),
  }))
  writeRow(worksheet, headers, headerRow, additions)

  // Shared strings are how Excel writes text, but all stay in memory: not for rows that stream.
  Object.assign(worksheet, { useSharedStrings: !isStreamed(table) })
  let row = firstRow
  for await (const cells of table.rows) {
    if (row > LAST_ROW)
      throw workbookFault(`the table ${name} has more rows than a sheet`, { table: name })
    checkLength(cells, table, row)
    const written = cells.map((cell, column) => writtenCell(cell, { table, column, row }, sheets))
    writeRow(worksheet, written, row, additions)
    row += 1
    yield cells.length
  }
  // A table object has at least one row: an empty table shows it blank, as Excel itself does.
  const lastRow = Math.max(row - 1, firstRow)
  additions.tables.push({
    id,
    name,
    description: table.title ?? worksheetTitle(sheets, table.name),
    ref: `A${headerRow}:${columnLetters(columns.length - 1)}${lastRow}`,
    columns,
    filtered: layout.filtered && isStreamed(table),
  })
}

function worksheetTitle(sheets: readonly WorkbookSheet[], table: string): string {
  return sheets.find(({ tables }) => tables.some(({ name }) => name === table))?.title ?? table
}

function checkLength(
  cells: readonly WorkbookCell[],
  table: PlacedTable['table'],
  row: number,
): void {
  if (cells.length < table.columns.length) throw emptyCell({ table, column: cells.length, row })
  if (cells.length > table.columns.length)
    throw workbookFault(
      `row ${row} of table ${table.name} has more cells than the table has columns`,
      { table: table.name, row },
    )
}

function writeRow(
  worksheet: Worksheet,
  cells: readonly WrittenCell[],
  number: number,
  { links }: SheetAdditions,
  height?: number,
): void {
  const row = worksheet.getRow(number)
  if (height !== undefined) row.height = height
  for (const [index, { value, style, link }] of cells.entries()) {
    const cell = row.getCell(index + 1)
    cell.value = value
    cell.style = style
    if (link) links.push({ ref: cell.address, text: String(value), ...link })
  }
  row.commit()
}
