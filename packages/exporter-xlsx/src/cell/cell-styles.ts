import { shownShare, textSetting, type TextSetting } from '@inspectorate/publication/exporter'
import type { WorkbookColumn } from '@inspectorate/publication'

/** A font of the workbook, by what is set in it. */
export type FontName = 'text' | 'title' | 'subtitle' | 'link' | 'header'

/** How cells look: ECMA-376 part 1, 18.8.45, as far as a workbook of ours makes use of it. */
export interface CellStyle {
  readonly font: FontName
  readonly vertical: 'top' | 'bottom'
  readonly horizontal?: 'left' | 'right'
  readonly wraps?: boolean
  readonly indented?: boolean
  readonly format?: NumberFormat
}

export type NumberFormat = 'General' | '#,##0' | '#,##0.0' | '0%' | '0.0%' | '0.000' | '@'

type TextKind = 'text' | 'link' | 'guarded' | 'header'

const settings: Record<TextSetting, Omit<CellStyle, 'font'>> = {
  framing: { vertical: 'top' },
  wrapped: { vertical: 'top', horizontal: 'left', wraps: true },
  indented: { vertical: 'top', horizontal: 'left', wraps: true, indented: true },
}

/** Guarded text would be a formula if typed: its format keeps it text when someone edits the cell. */
function textStyles(setting: TextSetting): Record<TextKind, CellStyle> {
  const set = settings[setting]
  return {
    text: { font: 'text', ...set },
    link: { font: 'link', ...set },
    guarded: { font: 'text', ...set, format: '@' },
    header: { font: 'header', ...set, vertical: 'bottom' },
  }
}

function valueStyle(format: NumberFormat): CellStyle {
  return { font: 'text', vertical: 'top', horizontal: 'right', format }
}

export const titleCell: CellStyle = { font: 'title', vertical: 'top' }
export const subtitleCell: CellStyle = { font: 'subtitle', vertical: 'bottom' }

export const stylesOfText = {
  framing: textStyles('framing'),
  wrapped: textStyles('wrapped'),
  indented: textStyles('indented'),
}

const numberHeader: CellStyle = {
  font: 'header',
  vertical: 'bottom',
  horizontal: 'right',
  wraps: true,
}

/** Numbers of each type of column. */
export const numberStyles: Record<WorkbookColumn['type'], CellStyle> = {
  text: valueStyle('General'),
  integer: valueStyle('#,##0'),
  decimal: valueStyle('#,##0.0'),
  percent: valueStyle('0%'),
  number: valueStyle('General'),
  'p-value': valueStyle('0.000'),
}

const preciseShare = valueStyle('0.0%')
const missingNumber = valueStyle('General')

/** A share among other numbers. */
export function shareStyle(share: number): CellStyle {
  return shownShare(share) === 'percent' ? numberStyles.percent : preciseShare
}

/** Headers stand over their values: numbers right, text left. */
export function headerStyle(columns: readonly WorkbookColumn[], index: number): CellStyle {
  return columns[index]?.type === 'text'
    ? stylesOfText[textSetting(columns, index)].header
    : numberHeader
}

/** Shorthand keeps to the side of the values it stands in for. */
export function missingStyle(columns: readonly WorkbookColumn[], index: number): CellStyle {
  return columns[index]?.type === 'text'
    ? stylesOfText[textSetting(columns, index)].text
    : missingNumber
}

/** Every style, in the order in which the file lists them after its default. */
export const cellStyles: readonly CellStyle[] = [
  titleCell,
  subtitleCell,
  ...Object.values(stylesOfText).flatMap((styles) => Object.values(styles)),
  numberHeader,
  ...Object.values(numberStyles),
  preciseShare,
  missingNumber,
]

const numbers = new Map(cellStyles.map((style, index) => [style, index + 1]))

/** By what number cells name their style. */
export function styleNumber(style: CellStyle): number {
  return numbers.get(style)!
}
