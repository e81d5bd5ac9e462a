import { mendPackage } from './mend-package.js'
import { styles } from './template-styles.js'

/** The date in every workbook: what is in it has no day of its own, and there is no clock here. */
const fixedDate = new Date(Date.UTC(2000, 0, 1))

export interface TextSheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

/** A workbook of texts: sheets with a row of headings. */
export async function textWorkbook(
  title: string,
  sheets: readonly TextSheet[],
): Promise<Uint8Array> {
  // Loaded when first needed: it takes a quarter of a second.
  const { default: ExcelJS } = await import('#exceljs')
  const workbook = new ExcelJS.Workbook()
  Object.assign(workbook, { title, created: fixedDate, modified: fixedDate })
  for (const { name, rows } of sheets) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    for (const [i, cells] of rows.entries()) {
      const row = sheet.addRow(cells.map((cell) => (cell === '' ? null : cell)))
      row.font = i === 0 ? styles.bold : styles.text
      row.eachCell((cell) => {
        // What is text stays text when somebody types over it.
        cell.numFmt = '@'
      })
    }
    rows[0]?.forEach((_, column) => (sheet.getColumn(column + 1).width = 18))
  }
  return mendPackage(new Uint8Array(await workbook.xlsx.writeBuffer()))
}
