import { hasSpaceBelow, type SheetLayout } from '@inspectorate/publication/exporter'
import { textLines } from '@inspectorate/office'
import type { WorkbookSheet } from '@inspectorate/publication'
import { linkCell, textCell } from '../cell/cell-xml.js'
import { textStyle } from '../styles/cell-styles.js'
import { rowStyle } from './row-heights.js'
import { rowXml } from './row-xml.js'

/** The title in A1 and the lines of the introduction below it. */
export function introductionXml(
  sheet: WorkbookSheet,
  sheets: readonly WorkbookSheet[],
  { framing, characters }: SheetLayout,
): string {
  const lines = sheet.introduction.map((line, index) => {
    const spaceBelow = hasSpaceBelow(sheet, index)
    const [text, cell] =
      typeof line === 'string'
        ? [line, textCell(line, textStyle(framing, 'text', spaceBelow))]
        : [line.text, linkCell(line, sheets, framing, spaceBelow)]
    const count = framing === 'wrapped' ? textLines(text, characters[0] ?? 1) : 1
    return rowXml(rowStyle(count, spaceBelow), cell)
  })
  return [rowXml('title', textCell(sheet.title, 'Heading_20_1')), ...lines].join('')
}
