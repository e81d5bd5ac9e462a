import type { WorkbookSheet } from '@inspectorate/publication'
import { TEXT_STYLES, TITLE, type TextSetting } from './cell-styles.js'
import { cellText } from './cell-text.js'
import { TITLE_HEIGHT } from './row-heights.js'
import { writeRow, type OpenSheet } from './write-row.js'
import { writtenLink } from './written-cell.js'

/** Writes the title in A1 and the lines of the introduction below it. */
export function writeIntroduction(
  open: OpenSheet,
  sheet: WorkbookSheet,
  sheets: readonly WorkbookSheet[],
  setting: TextSetting,
): void {
  writeRow(open, 1, [{ value: cellText(sheet.title), style: TITLE }], { height: TITLE_HEIGHT })
  const beforeHeader = sheet.tables[0]?.title === undefined
  for (const [index, line] of sheet.introduction.entries()) {
    const last = index === sheet.introduction.length - 1
    const cell =
      typeof line === 'string'
        ? { value: cellText(line), style: TEXT_STYLES[setting].text }
        : writtenLink(line, sheets, setting)
    // Lines of a sheet without tables are its paragraphs.
    const spaceBelow = sheet.tables.length === 0 || (last && beforeHeader)
    writeRow(open, index + 2, [cell], { spaceBelow })
  }
}
