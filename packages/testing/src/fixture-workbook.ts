import type {
  WorkbookCell,
  WorkbookSheet,
  WorkbookTable,
  WorkbookView,
} from '@inspectorate/publication'
import { viewOf } from './view-file.js'

const northtown = viewOf('northtown', 'workbook')

/** The workbook of an inspection, its cases one after another; a part of it can be put in place of another. */
export function fixtureWorkbook(changes: Partial<WorkbookView> = {}): WorkbookView {
  const [cases, ...others] = northtown.sheets.toReversed()
  const streamed = { ...cases!, tables: cases!.tables.map(oneByOne) }
  return { ...northtown, sheets: [...others.toReversed(), streamed], ...changes }
}

/** A workbook of one sheet. */
export function oneSheet(sheet: Partial<WorkbookSheet>): WorkbookView {
  return fixtureWorkbook({
    sheets: [
      { id: 'one', name: 'One', title: 'One sheet', introduction: [], tables: [], ...sheet },
    ],
    names: [],
  })
}

/** A workbook of one column of text, from A3. */
export function oneColumn(texts: readonly string[]): WorkbookView {
  const columns = [{ key: 'text', header: 'Text', type: 'text', width: 60 }] as const
  return oneSheet({ tables: [{ name: 'texts', columns, rows: texts.map((text) => [text]) }] })
}

/** A workbook of one row of cells, from A3 below a header. */
export function oneRow(...cells: readonly WorkbookCell[]): WorkbookView {
  const columns = cells.map(
    (_, index) => ({ key: `k${index}`, header: `H${index}`, type: 'text', width: 20 }) as const,
  )
  return oneSheet({ tables: [{ name: 'only_table', columns, rows: [cells] }] })
}

function oneByOne(table: WorkbookTable): WorkbookTable {
  return {
    ...table,
    rows: {
      async *[Symbol.asyncIterator]() {
        yield* table.rows
      },
    },
  }
}
