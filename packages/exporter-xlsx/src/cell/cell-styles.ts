import { textSetting, type TextSetting } from '@inspectorate/publication/exporter'
import type { WorkbookColumn } from '@inspectorate/publication'
import type { Alignment, Font, Style } from 'exceljs'

// exceljs looks a style up by identity: every cell must share one of these objects, or a large
// sheet takes several times as long.

type CellStyle = Partial<Style>

/** Colours stay automatic, so that high-contrast modes and readers’ own settings hold; links take the house accent. */
const textCell: Partial<Font> = { name: 'Arial', size: 12, family: 2 }
const linkCell: Partial<Font> = { ...textCell, underline: true, color: { argb: 'FF1C3F6E' } }
const headerCell: Partial<Font> = { ...textCell, bold: true }

export const titleCell: CellStyle = {
  font: { ...textCell, size: 16, bold: true },
  alignment: { vertical: 'top' },
}
export const subtitleCell: CellStyle = {
  font: { ...textCell, size: 14, bold: true },
  alignment: { vertical: 'bottom' },
}

const textAlignment = {
  framing: { vertical: 'top' },
  wrapped: { vertical: 'top', wrapText: true, horizontal: 'left' },
  indented: { vertical: 'top', wrapText: true, horizontal: 'left', indent: 1 },
} as const satisfies Record<TextSetting, Partial<Alignment>>

/** Guarded text would be a formula if typed: its format keeps it text when someone edits the cell. */
const textStyles = (
  setting: TextSetting,
): Record<'text' | 'link' | 'guarded' | 'header', CellStyle> => {
  const alignment = textAlignment[setting]
  return {
    text: { font: textCell, alignment },
    link: { font: linkCell, alignment },
    guarded: { font: textCell, alignment, numFmt: '@' },
    header: { font: headerCell, alignment: { ...alignment, vertical: 'bottom' } },
  }
}

export const stylesOfText = {
  framing: textStyles('framing'),
  wrapped: textStyles('wrapped'),
  indented: textStyles('indented'),
}

const numberHeader: CellStyle = {
  font: headerCell,
  alignment: { vertical: 'bottom', wrapText: true, horizontal: 'right' },
}

/** Headers stand over their values: numbers right, text left. */
export function headerStyle(columns: readonly WorkbookColumn[], index: number): CellStyle {
  return columns[index]?.type === 'text'
    ? stylesOfText[textSetting(columns, index)].header
    : numberHeader
}

const rightAligned = { horizontal: 'right', vertical: 'top' } as const
const numberStyle = (numFmt: string): CellStyle => ({
  font: textCell,
  alignment: rightAligned,
  numFmt,
})

/** Numbers of each type of column. */
export const numberStyles: Record<WorkbookColumn['type'], CellStyle> = {
  text: numberStyle('General'),
  integer: numberStyle('#,##0'),
  decimal: numberStyle('#,##0.0'),
  percent: numberStyle('0%'),
  number: numberStyle('General'),
  'p-value': numberStyle('0.000'),
}

const missingNumber: CellStyle = { font: textCell, alignment: rightAligned }

/** Shorthand keeps to the side of the values it stands in for. */
export function missingStyle(columns: readonly WorkbookColumn[], index: number): CellStyle {
  return columns[index]?.type === 'text'
    ? stylesOfText[textSetting(columns, index)].text
    : missingNumber
}
