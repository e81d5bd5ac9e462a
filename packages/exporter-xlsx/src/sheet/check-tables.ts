import type { WorkbookView } from '@inspectorate/publication'
import { workbookFault } from '@inspectorate/publication/exporter'

const MOST_COLUMNS = 16_384
const LONGEST_HEADER = 255

/** Throws where a table is larger than a table object of Excel may be. */
export function checkTables({ sheets }: WorkbookView): void {
  for (const { name, columns } of sheets.flatMap(({ tables }) => tables)) {
    if (columns.length > MOST_COLUMNS)
      throw workbookFault(`the table ${name} has ${columns.length} columns`, { table: name })
    const long = columns.find(({ header }) => header.length > LONGEST_HEADER)
    if (long)
      throw workbookFault(
        `the table ${name} has a header of more than ${LONGEST_HEADER} characters`,
        {
          table: name,
          header: long.header,
        },
      )
  }
}
