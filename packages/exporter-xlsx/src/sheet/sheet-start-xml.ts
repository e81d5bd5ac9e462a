import { rowHeights, type PlacedTable } from '@inspectorate/publication/exporter'
import { xmlDeclaration } from '@inspectorate/office'
import { mainNamespace, relationshipsNamespace } from '../xml/namespaces.js'
import { indentLevel } from './row-xml.js'

/** What Excel adds to a width for the margins of a cell in Arial 12. */
const cellMargin = 5 / 9

export interface SheetStart {
  /** Column widths in characters. */
  readonly characters: readonly number[]
  /** Whether the workbook opens on this sheet. */
  readonly first: boolean
  /** Whether it is printed on one page’s width. */
  readonly fitted: boolean
  /** The table whose header stays in sight; none in a published workbook. */
  readonly frozen: PlacedTable | null
}

/** The XML of a sheet before its rows (ECMA-376 part 1, 18.3.1.99). */
export function sheetStartXml({ characters, first, fitted, frozen }: SheetStart): string {
  const columns = characters.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width + indentLevel + cellMargin}" customWidth="1"/>`,
  )
  return (
    `${xmlDeclaration}<worksheet xmlns="${mainNamespace}" xmlns:r="${relationshipsNamespace}">` +
    (fitted ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '') +
    `<sheetViews><sheetView${first ? ' tabSelected="1"' : ''} workbookViewId="0">${viewXml(frozen)}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="${rowHeights.line}"/>` +
    `<cols>${columns.join('')}</cols><sheetData>`
  )
}

/** Where the cursor is, and what stays in sight. */
function viewXml(frozen: PlacedTable | null): string {
  if (frozen === null) return '<selection activeCell="A1" sqref="A1"/>'
  const first = `A${frozen.firstRow}`
  return (
    `<pane ySplit="${frozen.headerRow}" topLeftCell="${first}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="${first}" sqref="${first}"/>`
  )
}
