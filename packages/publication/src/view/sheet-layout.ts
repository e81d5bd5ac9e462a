import { printSetup, type PrintSetup } from './print-setup.js'
import { placeTables, type PlacedTable } from './place-tables.js'
import type { WorkbookColumn, WorkbookSheet } from './workbook-view.js'

/** Characters a line of a sheet of text has, such as a cover. */
const measure = 90
/** Characters column A needs for framing text to wrap in it; in a narrower one it runs on to the right. */
const wideEnough = 60

/**
 * How text is set: framing text runs on over the empty cells beside it; text in a column wraps; in a
 * column after one of numbers it is indented, to keep clear of them.
 */
export type TextSetting = 'framing' | 'wrapped' | 'indented'

/** How a sheet looks in any spreadsheet. */
export interface SheetLayout {
  readonly tables: readonly PlacedTable[]
  /** Column widths in characters. */
  readonly characters: readonly number[]
  /** How its title and introduction are set. */
  readonly framing: TextSetting
  readonly print: PrintSetup
}

/** Heights of rows in points: of a line of text, of titles with the space about them, of space below. */
export const rowHeights = { line: 15, title: 33, tableTitle: 39, spaceBelow: 12 } as const

export function sheetLayout(sheet: WorkbookSheet): SheetLayout {
  const characters = columnWidths(sheet)
  return {
    tables: placeTables(sheet),
    characters,
    framing: (characters[0] ?? 0) >= wideEnough ? 'wrapped' : 'framing',
    print: printSetup(characters, sheet.tables.at(-1)?.columns),
  }
}

/** How text is set in a column of a table. */
export function textSetting(columns: readonly WorkbookColumn[], index: number): TextSetting {
  return (columns[index - 1]?.type ?? 'text') === 'text' ? 'wrapped' : 'indented'
}

/** Whether space follows a line of an introduction: before a header, and between the paragraphs of a sheet of text. */
export function hasSpaceBelow({ introduction, tables }: WorkbookSheet, line: number): boolean {
  if (tables.length === 0) return true
  return line === introduction.length - 1 && tables[0]!.title === undefined
}

function columnWidths({ tables }: WorkbookSheet): number[] {
  const widths: number[] = []
  for (const { columns } of tables)
    for (const [index, { width }] of columns.entries())
      widths[index] = Math.max(widths[index] ?? 0, width)
  return widths.length > 0 ? widths : [measure]
}
