import { hasSpaceBelow, rowHeights, type TextSetting } from '@inspectorate/publication/exporter'
import type { WorkbookSheet } from '@inspectorate/publication'
import { stylesOfText, titleCell } from '../cell/cell-styles.js'
import { cellText } from '../cell/cell-text.js'
import { writeRow, type OpenSheet } from './write-row.js'
import { writtenLink } from '../cell/written-cell.js'

/** Writes the title in A1 and the lines of the introduction below it. */
export function writeIntroduction(
  open: OpenSheet,
  sheet: WorkbookSheet,
  sheets: readonly WorkbookSheet[],
  setting: TextSetting,
): void {
  writeRow(open, 1, [{ value: cellText(sheet.title), style: titleCell }], {
    height: rowHeights.title,
  })
  for (const [index, line] of sheet.introduction.entries()) {
    const cell =
      typeof line === 'string'
        ? { value: cellText(line), style: stylesOfText[setting].text }
        : writtenLink(line, sheets, setting)
    writeRow(open, index + 2, [cell], { spaceBelow: hasSpaceBelow(sheet, index) })
  }
}
