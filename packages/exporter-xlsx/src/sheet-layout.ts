import { placeTables, type PlacedTable, type WorkbookSheet } from '@inspectorate/publication'
import type { PageSetup, WorksheetView } from 'exceljs'
import type { TextSetting } from './cell-styles.js'
import { isStreamed } from './is-streamed.js'

/** Characters a line of a sheet of text has, such as a cover. */
const MEASURE = 90
/** Characters column A needs for framing text to wrap in it; in a narrower one it runs on to the right. */
const WIDE_ENOUGH = 60
/** Room every column has for an indent, in characters. */
export const INDENT = 1
/** What Excel adds to a width for the margins of a cell in Arial 12. */
const CELL_MARGIN = 5 / 9
const LANDSCAPE_FROM = 80

export interface SheetLayout {
  readonly tables: readonly PlacedTable[]
  /** Column widths in characters. */
  readonly characters: readonly number[]
  /** Column widths as the file stores them. */
  readonly widths: readonly number[]
  readonly framing: TextSetting
  readonly view: Partial<WorksheetView>
  readonly pageSetup: Partial<PageSetup>
  /** Whether header rows have filter buttons. */
  readonly filtered: boolean
}

/** How a sheet looks; `working` freezes and filters a table of cases, which a published one never does. */
export function sheetLayout(sheet: WorkbookSheet, first: boolean, working: boolean): SheetLayout {
  const tables = placeTables(sheet)
  const characters = columnWidths(sheet)
  const last = tables.at(-1)
  const filtered = working && last !== undefined && isStreamed(last.table)
  const view: Partial<WorksheetView> = filtered
    ? { state: 'frozen', ySplit: last.headerRow, activeCell: `A${last.firstRow}` }
    : { state: 'normal', activeCell: 'A1' }
  return {
    tables,
    characters,
    widths: characters.map((width) => width + INDENT + CELL_MARGIN),
    framing: (characters[0] ?? 0) >= WIDE_ENOUGH ? 'wrapped' : 'framing',
    view: first ? Object.assign(view, { tabSelected: true }) : view,
    pageSetup: {
      paperSize: 9,
      orientation:
        characters.reduce((sum, width) => sum + width, 0) > LANDSCAPE_FROM
          ? 'landscape'
          : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    filtered,
  }
}

function columnWidths({ tables }: WorkbookSheet): number[] {
  const widths: number[] = []
  for (const { columns } of tables)
    for (const [index, { width }] of columns.entries())
      widths[index] = Math.max(widths[index] ?? 0, width)
  return widths.length > 0 ? widths : [MEASURE]
}
