import { columnLetters, escapeXml } from '@inspectorate/office'
import type { stream, Style } from 'exceljs'
import { needsSharedString } from '../cell/cell-text.js'
import type { WrittenCell } from '../cell/written-cell.js'

/** What exceljs keeps of a workbook while it writes: styles and strings by their numbers. */
interface Numbered {
  readonly styles: { addStyleModel(style: Partial<Style>, type: number): number }
  readonly sharedStrings: { readonly count: number; add(text: string): number }
}

/** Strings that rows share are kept in memory: more than these carry their own text. */
const mostShared = 20_000
const longestShared = 255
/** exceljs’s number for a text; it decides what format a style without one gets. */
const textType = 3

/** The XML of a row, by its number in the sheet; `height` in points where it takes several lines. */
export type RowWriter = (
  number: number,
  cells: readonly WrittenCell[],
  height: number | undefined,
) => string

/** Writes rows in the styles and strings of a workbook, many times faster than exceljs does. */
export function rowWriter(writer: stream.xlsx.WorkbookWriter, columns: number): RowWriter {
  const { styles, sharedStrings } = writer as unknown as Numbered
  const letters = Array.from({ length: columns }, (_, index) => columnLetters(index))
  const numbers = new Map<Partial<Style>, number>()
  const numberOf = (style: Partial<Style>): number => {
    const known = numbers.get(style)
    if (known !== undefined) return known
    const number = styles.addStyleModel(style, textType)
    numbers.set(style, number)
    return number
  }
  const known = new Set<string>()
  const shared = (text: string): number | null => {
    if (!known.has(text)) {
      const worth = text.length <= longestShared && sharedStrings.count < mostShared
      if (!worth && !needsSharedString(text)) return null
      known.add(text)
    }
    return sharedStrings.add(text)
  }
  return (number, cells, height) => {
    let xml = height === undefined ? `<row r="${number}">` : `<row r="${number}" ht="${height}">`
    for (const [index, { value, style }] of cells.entries()) {
      const start = `<c r="${letters[index]}${number}" s="${numberOf(style)}"`
      if (typeof value === 'number') xml += `${start}><v>${value}</v></c>`
      else if (typeof value === 'string') {
        const at = shared(value)
        xml +=
          at === null
            ? `${start} t="str"><v>${escapeXml(value)}</v></c>`
            : `${start} t="s"><v>${at}</v></c>`
      } else if (typeof value === 'object' && value !== null && 'formula' in value)
        xml += `${start}><f>${escapeXml(value.formula)}</f><v>${Number(value.result)}</v></c>`
    }
    return `${xml}</row>`
  }
}
