import { textLines } from '@inspectorate/office'
import type { WorkbookSheet } from '@inspectorate/publication'
import { linkCell, textCell } from './cell-xml.js'
import { textStyle } from './cell-styles.js'
import { rowStyle } from './row-heights.js'
import { rowXml } from './row-xml.js'
import type { SheetLayout } from './sheet-layout.js'

/** The title in A1 and the lines of the introduction below it. */
export function introductionXml(
  { title, introduction, tables }: WorkbookSheet,
  sheets: readonly WorkbookSheet[],
  { framing, characters }: SheetLayout,
): string {
  const beforeHeader = tables[0]?.title === undefined
  const lines = introduction.map((line, index) => {
    // Lines of a sheet without tables are its paragraphs.
    const last = index === introduction.length - 1
    const spaceBelow = tables.length === 0 || (last && beforeHeader)
    const [text, cell] =
      typeof line === 'string'
        ? [line, textCell(line, textStyle(framing, 'text', spaceBelow))]
        : [line.text, linkCell(line, sheets, framing, spaceBelow)]
    const count = framing === 'wrapped' ? textLines(text, characters[0] ?? 1) : 1
    return rowXml(rowStyle(count, spaceBelow), cell)
  })
  return [rowXml('title', textCell(title, 'Heading_20_1')), ...lines].join('')
}
