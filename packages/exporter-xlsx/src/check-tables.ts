import type {
  DefinedName,
  WorkbookSheet,
  WorkbookTable,
  WorkbookView,
} from '@inspectorate/publication'
import { sameName } from './check-sheet-names.js'
import { isStreamed } from './is-streamed.js'
import { workbookFault } from './workbook-fault.js'

const MOST_COLUMNS = 16_384
const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,254}$/
const LOOKS_LIKE_A_CELL = /^([A-Za-z]{1,3}[0-9]+|[Rr]([0-9]*)([Cc][0-9]*)?|[Cc][0-9]*)$/

/** Throws unless every table can be a table object, and table and key result names are legal and unique. */
export function checkTables(view: WorkbookView): void {
  const seen = new Set<string>()
  const claim = (name: string, what: string): void => {
    if (!NAME.test(name) || LOOKS_LIKE_A_CELL.test(name))
      throw workbookFault(`the ${what} name “${name}” is not one Excel allows`, { name })
    if (seen.has(sameName(name)))
      throw workbookFault(`the ${what} name “${name}” is used twice`, { name })
    seen.add(sameName(name))
  }
  for (const sheet of view.sheets) {
    for (const [index, table] of sheet.tables.entries()) {
      claim(table.name, 'table')
      checkHeaders(table)
      checkRoom(sheet, table, index === sheet.tables.length - 1)
    }
  }
  for (const name of view.names) {
    claim(name.name, 'defined')
    checkResult(view, name)
  }
}

function checkHeaders({ name, columns }: WorkbookTable): void {
  if (columns.length === 0 || columns.length > MOST_COLUMNS)
    throw workbookFault(`the table ${name} has ${columns.length} columns`, { table: name })
  const seen = new Set<string>()
  for (const { header } of columns) {
    if (header.trim() === '' || header.length > 255)
      throw workbookFault(
        `the table ${name} has a header that is blank or longer than 255 characters`,
        { table: name, header },
      )
    if (seen.has(sameName(header)))
      throw workbookFault(`the table ${name} has two columns headed “${header}”`, {
        table: name,
        header,
      })
    seen.add(sameName(header))
  }
}

function checkRoom(sheet: WorkbookSheet, table: WorkbookTable, last: boolean): void {
  if (last) return
  const where = { sheet: sheet.id, table: table.name }
  if (isStreamed(table))
    throw workbookFault(`only the last table of a sheet may stream: ${table.name}`, where)
  if (Array.isArray(table.rows) && table.rows.length === 0)
    throw workbookFault(`a table above another needs a row: ${table.name}`, where)
}

function checkResult({ sheets }: WorkbookView, { name, sheet, table, row }: DefinedName): void {
  const tables = sheets.find(({ id }) => id === sheet)?.tables
  const rows = tables?.find((candidate) => candidate.name === table)?.rows
  if (row < 0 || (Array.isArray(rows) && row >= rows.length))
    throw workbookFault(`the name ${name} leads to no row of table ${table}`, { name, table, row })
}
