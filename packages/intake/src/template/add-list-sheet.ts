import type { Workbook } from 'exceljs'
import { protectSheet } from './protect-sheet.js'
import { fitted, rowHeight, rules, setPage, styles, wrapped } from './template-styles.js'

/** A sheet to look things up in: a header row that stays in sight, and rows of text. Nothing in it can be changed by accident. */
export function addListSheet(
  workbook: Workbook,
  name: string,
  columns: readonly { readonly heading: string; readonly width: number }[],
  rows: readonly (readonly string[])[],
): void {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1, topLeftCell: 'A2', activeCell: 'A1' }],
  })
  sheet.columns = columns.map(({ width }) => ({ width }))
  setPage(sheet, { ...fitted, orientation: 'landscape', printTitlesRow: '1:1' })
  const widths = columns.map(({ width }) => width)
  const add = (cells: readonly string[], isHeader: boolean) => {
    const row = sheet.addRow(cells)
    row.height = rowHeight(cells, widths)
    row.eachCell((cell) => {
      cell.font = isHeader ? styles.bold : styles.text
      cell.alignment = wrapped
      if (isHeader) cell.border = rules.under
    })
  }
  add(
    columns.map(({ heading }) => heading),
    true,
  )
  for (const row of rows) add(row, false)
  protectSheet(sheet)
}
