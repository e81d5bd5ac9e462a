// For who writes an exporter, or has one write: the laws of views and the last step to bytes.
export { bytesOf } from './bytes-of.js'
export { besideAddress } from '../view/beside-address.js'
export { renderView } from './render-view.js'
export { stopIfAborted } from './stop-if-aborted.js'
export { checkCells, checkRow, type CellPlace } from '../view/check-cells.js'
export { checkWorkbook } from '../view/check-workbook.js'
export { countedUses, type CountedUses } from '../view/counted-uses.js'
export {
  hasRightToLeft,
  isRightToLeft,
  rightToLeftLanguage,
  stretchesOf,
} from '../wording/right-to-left.js'
export { isStreamed } from '../view/is-streamed.js'
export { absoluteCell, columnOfKey, linkedCell, quotedSheetName } from '../view/linked-cell.js'
export { pageMargins, type PrintSetup } from '../view/print-setup.js'
export { blocksIn, chartsIn, tablesOf } from '../view/tables-of.js'
export { turnedPages, type Stretch } from '../view/turned-pages.js'
export { addressOf, placeTables, type PlacedTable } from '../view/place-tables.js'
export {
  hasSpaceBelow,
  rowHeights,
  sheetLayout,
  textSetting,
  type SheetLayout,
  type TextSetting,
} from '../view/sheet-layout.js'
export { shownShare } from '../view/shown-share.js'
export { wordOfPractice } from '../view/word-of-practice.js'
export { workbookFault } from '../view/workbook-fault.js'
