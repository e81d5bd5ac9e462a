import { placeTables, type PlacedTable, type WorkbookSheet } from '@inspectorate/publication'
import type { TextSetting } from './cell-styles.js'

/** Characters a line of a sheet of text has, such as a cover. */
const MEASURE = 90
/** Characters column A needs for framing text to wrap in it; in a narrower one it runs on to the right. */
const WIDE_ENOUGH = 60
const LANDSCAPE_FROM = 80

export interface SheetLayout {
  readonly tables: readonly PlacedTable[]
  /** Column widths in characters. */
  readonly characters: readonly number[]
  readonly framing: TextSetting
  readonly orientation: 'Portrait' | 'Landscape'
}

/** How a sheet looks. */
export function sheetLayout(sheet: WorkbookSheet): SheetLayout {
  const characters = columnWidths(sheet)
  const total = characters.reduce((sum, width) => sum + width, 0)
  return {
    tables: placeTables(sheet),
    characters,
    framing: (characters[0] ?? 0) >= WIDE_ENOUGH ? 'wrapped' : 'framing',
    orientation: total > LANDSCAPE_FROM ? 'Landscape' : 'Portrait',
  }
}

function columnWidths({ tables }: WorkbookSheet): number[] {
  const widths: number[] = []
  for (const { columns } of tables)
    for (const [index, { width }] of columns.entries())
      widths[index] = Math.max(widths[index] ?? 0, width)
  return widths.length > 0 ? widths : [MEASURE]
}
