import type { Worksheet } from 'exceljs'

/** Protects locked cells from slips, without a password: whoever needs to can lift it. Rows may be added, sorted and removed. */
export function protectSheet(sheet: Worksheet): void {
  Object.assign(sheet, {
    sheetProtection: {
      sheet: true,
      formatCells: true,
      formatColumns: true,
      formatRows: true,
      insertRows: true,
      deleteRows: true,
      sort: true,
      autoFilter: true,
    },
  })
}
