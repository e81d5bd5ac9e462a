import type { WorkbookView } from '@inspectorate/publication'
import { workbookFault } from '@inspectorate/publication/exporter'

const longestName = 100

/** Throws unless every table can be a file of its own. */
export function checkTables({ sheets }: WorkbookView): void {
  const tables = sheets.flatMap((sheet) => sheet.tables)
  if (tables.length === 0) throw workbookFault('a workbook needs a table')
  const long = tables.find(({ name }) => name.length > longestName)
  if (long)
    throw workbookFault(`“${long.name}” is too long a name for a file`, { table: long.name })
}
