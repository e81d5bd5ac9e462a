import { textSetting, type TextSetting } from '@inspectorate/publication/exporter'
import type { WorkbookColumn } from '@inspectorate/publication'
import type { Alignment, Font, Style } from 'exceljs'

// exceljs looks a style up by identity: every cell must share one of these objects, or a large
// sheet takes several times as long.

type CellStyle = Partial<Style>

/** Colours stay automatic, so that high-contrast modes and readers’ own settings hold; links take the house accent. */
const TEXT: Partial<Font> = { name: 'Arial', size: 12, family: 2 }
const LINK: Partial<Font> = { ...TEXT, underline: true, color: { argb: 'FF1C3F6E' } }
const HEADER: Partial<Font> = { ...TEXT, bold: true }

export const TITLE: CellStyle = {
  font: { ...TEXT, size: 16, bold: true },
  alignment: { vertical: 'top' },
}
export const SUBTITLE: CellStyle = {
  font: { ...TEXT, size: 14, bold: true },
  alignment: { vertical: 'bottom' },
}

const TEXT_ALIGNMENT = {
  framing: { vertical: 'top' },
  wrapped: { vertical: 'top', wrapText: true, horizontal: 'left' },
  indented: { vertical: 'top', wrapText: true, horizontal: 'left', indent: 1 },
} as const satisfies Record<TextSetting, Partial<Alignment>>

/** Guarded text would be a formula if typed: its format keeps it text when someone edits the cell. */
const textStyles = (
  setting: TextSetting,
): Record<'text' | 'link' | 'guarded' | 'header', CellStyle> => {
  const alignment = TEXT_ALIGNMENT[setting]
  return {
    text: { font: TEXT, alignment },
    link: { font: LINK, alignment },
    guarded: { font: TEXT, alignment, numFmt: '@' },
    header: { font: HEADER, alignment: { ...alignment, vertical: 'bottom' } },
  }
}

export const TEXT_STYLES = {
  framing: textStyles('framing'),
  wrapped: textStyles('wrapped'),
  indented: textStyles('indented'),
}

const NUMBER_HEADER: CellStyle = {
  font: HEADER,
  alignment: { vertical: 'bottom', wrapText: true, horizontal: 'right' },
}

/** Headers stand over their values: numbers right, text left. */
export function headerStyle(columns: readonly WorkbookColumn[], index: number): CellStyle {
  return columns[index]?.type === 'text'
    ? TEXT_STYLES[textSetting(columns, index)].header
    : NUMBER_HEADER
}

const RIGHT = { horizontal: 'right', vertical: 'top' } as const
const numberStyle = (numFmt: string): CellStyle => ({ font: TEXT, alignment: RIGHT, numFmt })

/** Numbers of each type of column. */
export const NUMBER_STYLES: Record<WorkbookColumn['type'], CellStyle> = {
  text: numberStyle('General'),
  integer: numberStyle('#,##0'),
  decimal: numberStyle('#,##0.0'),
  percent: numberStyle('0%'),
  number: numberStyle('General'),
  'p-value': numberStyle('0.000'),
}

const MISSING_NUMBER: CellStyle = { font: TEXT, alignment: RIGHT }

/** Shorthand keeps to the side of the values it stands in for. */
export function missingStyle(columns: readonly WorkbookColumn[], index: number): CellStyle {
  return columns[index]?.type === 'text'
    ? TEXT_STYLES[textSetting(columns, index)].text
    : MISSING_NUMBER
}
