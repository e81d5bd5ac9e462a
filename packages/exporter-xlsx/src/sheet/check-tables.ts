import type { WorkbookView } from '@inspectorate/publication'
import { workbookFault } from '@inspectorate/publication/exporter'

const mostColumns = 16_384
const longestHeader = 255

/** Throws where a table is larger than a table object of Excel may be. */
export function checkTables({ sheets }: WorkbookView): void {
  for (const { name, columns } of sheets.flatMap(({ tables }) => tables)) {
    if (columns.length > mostColumns)
      throw workbookFault(`the table ${name} has ${columns.length} columns`, { table: name })
    const long = columns.find(({ header }) => header.length > longestHeader)
    if (long)
      throw workbookFault(
        `the table ${name} has a header of more than ${longestHeader} characters`,
        {
          table: name,
          header: long.header,
        },
      )
  }
}
