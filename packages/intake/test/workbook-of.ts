import ExcelJS from 'exceljs'

type Rows = readonly (readonly ExcelJS.CellValue[])[]

/** An .xlsx workbook of these sheets, written by exceljs. */
export async function workbookOf(
  sheets: Readonly<Record<string, Rows>>,
  change: (workbook: ExcelJS.Workbook) => void = () => {},
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  for (const [name, rows] of Object.entries(sheets))
    workbook.addWorksheet(name).addRows(rows as unknown[][])
  change(workbook)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
