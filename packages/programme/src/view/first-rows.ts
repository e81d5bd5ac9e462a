import type { Block, Inline } from '@inspectorate/publication'
import { paragraph, text, withThousands } from '@inspectorate/publication/parts'
import { tableBlock, type TableColumn } from './table-block.js'

/** More rows than these are read in the workbook, not on paper. */
const most = 60

/** A table of its first rows where there are many, with a sentence that says so and where all of them stand. */
export function firstRows(
  table: {
    readonly id: string
    readonly caption: string
    readonly description: string
    readonly sheet: string
  },
  columns: readonly TableColumn[],
  rows: readonly (readonly (string | Inline)[])[],
): Block[] {
  const { id, caption, description, sheet } = table
  return [
    ...(rows.length > most
      ? [
          paragraph(
            text(
              `The table has the first ${most} of ${withThousands(rows.length)}, in the order of regions’ and services’ names. All of them stand in the data workbook, on the sheet “${sheet}”.`,
            ),
          ),
        ]
      : []),
    tableBlock(id, caption, description, columns, rows.slice(0, most)),
  ]
}
