import { isStreamed, rowHeights, type PlacedTable } from '@inspectorate/publication/exporter'
import type { WorkbookSheet } from '@inspectorate/publication'
import type { stream } from 'exceljs'
import type { OpenRows } from '../package/mended-package.js'
import { rowWriter } from './row-xml.js'
import type { SheetAdditions } from '../package/sheet-additions.js'
import { excelLayout } from './excel-layout.js'
import { writeIntroduction } from './write-introduction.js'
import { streamRows } from './stream-rows.js'
import { writeHeader, writeTable } from './write-table.js'

export interface SheetTask {
  readonly sheet: WorkbookSheet
  readonly sheets: readonly WorkbookSheet[]
  readonly working: boolean
  /** Number of the sheet’s first table in the workbook, from 1. */
  readonly firstTable: number
  /** Filled while the sheet is written. */
  readonly additions: SheetAdditions
  /** The sheet’s rows, to go on with once exceljs has written its own. */
  readonly openRows: () => Promise<OpenRows>
}

/** Writes a sheet row by row, in the one layout of `placeTables`; yields the number of cells of each row. */
export async function* writeSheet(
  writer: stream.xlsx.WorkbookWriter,
  { sheet, sheets, working, firstTable, additions, openRows }: SheetTask,
): AsyncGenerator<number> {
  const { tables, characters, widths, framing, view, pageSetup, filtered } = excelLayout(
    sheet,
    sheet === sheets[0],
    working,
  )
  const worksheet = writer.addWorksheet(sheet.name, {
    properties: { defaultRowHeight: rowHeights.line, dyDescent: 0.25 },
    views: [view],
    pageSetup,
  })
  worksheet.columns = widths.map((width) => ({ width }))
  const open = { worksheet, characters, additions }
  writeIntroduction(open, sheet, sheets, framing)
  const keep = ({ table }: PlacedTable, index: number, ref: string): void => {
    additions.tables.push({
      id: firstTable + index,
      name: table.name,
      description: table.title ?? sheet.title,
      ref,
      columns: table.columns,
      filtered: filtered && isStreamed(table),
    })
  }
  for (const [index, placed] of tables.entries()) {
    if (!isStreamed(placed.table)) {
      keep(placed, index, yield* writeTable(open, placed, sheets))
      continue
    }
    // It is the last table of its sheet: exceljs is done with it.
    writeHeader(open, placed)
    const opening = openRows()
    worksheet.commit()
    const rows = await opening
    const rowXml = rowWriter(writer, placed.table.columns.length)
    keep(placed, index, yield* streamRows(open, placed, sheets, rowXml, rows))
    rows.close()
    return
  }
  worksheet.commit()
}
