import type { WorkbookTable, WorkbookView } from '@inspectorate/publication'
import { workbookFault } from './workbook-fault.js'

const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,99}$/

/** Throws unless every table can be a file of its own with a header for each column. */
export function checkTables({ sheets }: WorkbookView): void {
  const tables = sheets.flatMap((sheet) => sheet.tables)
  if (tables.length === 0) throw workbookFault('a workbook needs a table')
  const seen = new Set<string>()
  for (const table of tables) {
    const { name } = table
    if (!NAME.test(name))
      throw workbookFault(`“${name}” is no name a file of a table may have`, { table: name })
    // Some file systems compare names without regard to case.
    if (seen.has(name.toLowerCase()))
      throw workbookFault(`two tables are named “${name}”`, { table: name })
    seen.add(name.toLowerCase())
    checkHeaders(table)
  }
}

function checkHeaders({ name, columns }: WorkbookTable): void {
  const headers = columns.map(({ header }) => header.trim().toLowerCase())
  if (headers.length === 0 || headers.includes(''))
    throw workbookFault(`the table ${name} has no columns or a blank header`, { table: name })
  if (new Set(headers).size < headers.length)
    throw workbookFault(`the table ${name} has two columns of one header`, { table: name })
}
