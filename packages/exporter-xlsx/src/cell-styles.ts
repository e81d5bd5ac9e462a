import type { WorkbookColumn } from '@inspectorate/publication'
import type { Font, Style } from 'exceljs'

// exceljs looks a style up by identity: every cell must share one of these objects, or a large
// sheet takes several times as long.

/** Colours stay automatic, so that high-contrast modes and readers’ own settings hold; links follow the house accent. */
const TEXT: Partial<Font> = { name: 'Arial', size: 12, family: 2 }
const WRAPPED = { vertical: 'top', wrapText: true } as const
/** Indented, so that a number keeps clear of the text in the next column. */
const RIGHT = { horizontal: 'right', indent: 1 } as const

type CellStyle = Partial<Style>

export const TITLE: CellStyle = {
  font: { ...TEXT, size: 16, bold: true },
  alignment: { vertical: 'top' },
}
export const SUBTITLE: CellStyle = {
  font: { ...TEXT, size: 14, bold: true },
  alignment: { vertical: 'bottom' },
}

const LINK: Partial<Font> = { ...TEXT, underline: true, color: { argb: 'FF1C3F6E' } }

/** Text as it stands in a cell; `framing` runs on over the empty cells beside it. */
export const TEXT_STYLES = {
  framing: {
    text: { font: TEXT, alignment: { vertical: 'top' } } as CellStyle,
    link: { font: LINK, alignment: { vertical: 'top' } } as CellStyle,
  },
  wrapped: {
    text: { font: TEXT, alignment: { ...WRAPPED, horizontal: 'left' } } as CellStyle,
    link: { font: LINK, alignment: { ...WRAPPED, horizontal: 'left' } } as CellStyle,
  },
} as const

/** Text that would be a formula if typed: the text format keeps it text when someone edits the cell. */
export const GUARDED_TEXT: CellStyle = { ...TEXT_STYLES.wrapped.text, numFmt: '@' }

const HEADER_FONT: Partial<Font> = { ...TEXT, bold: true }
const HEADERS = {
  text: {
    font: HEADER_FONT,
    alignment: { vertical: 'bottom', wrapText: true, horizontal: 'left' },
  },
  number: {
    font: HEADER_FONT,
    alignment: { ...RIGHT, vertical: 'bottom', wrapText: true },
  },
} as const satisfies Record<string, CellStyle>

/** Headers stand over their values: numbers right, text left. */
export function headerStyle(type: WorkbookColumn['type']): CellStyle {
  return type === 'text' ? HEADERS.text : HEADERS.number
}

const numberStyle = (numFmt: string): CellStyle => ({
  font: TEXT,
  alignment: { ...RIGHT, vertical: 'top' },
  numFmt,
})

/** Numbers of each type of column. */
export const NUMBER_STYLES: Record<WorkbookColumn['type'], CellStyle> = {
  text: numberStyle('General'),
  integer: numberStyle('#,##0'),
  decimal: numberStyle('#,##0.0'),
  percent: numberStyle('0%'),
  'p-value': numberStyle('0.000'),
}

const MISSING_NUMBER: CellStyle = { font: TEXT, alignment: { ...RIGHT, vertical: 'top' } }

/** Shorthand keeps to the side of the numbers it stands in for. */
export function missingStyle(type: WorkbookColumn['type']): CellStyle {
  return type === 'text' ? TEXT_STYLES.wrapped.text : MISSING_NUMBER
}
