import { looksLikeFormula } from '@inspectorate/office'
import type { WorkbookCell, WorkbookSheet, WorkbookTable } from '@inspectorate/publication'
import { match, P } from 'ts-pattern'
import { missingStyle, textSetting, textStyle, type TextSetting } from './cell-styles.js'
import { externalTarget } from './external-target.js'
import { formulaAt } from './formula-at.js'
import { NUMBER_STYLES } from './number-styles.js'
import { paragraphs } from './paragraphs.js'
import { sheetLocation } from './sheet-address.js'
import { shownNumber } from './shown-number.js'
import { workbookFault } from './workbook-fault.js'
import { xmlText } from './xml-text.js'

/** Where a cell stands: its table, the column from 0 and the row of the sheet from 1. */
export interface CellPlace {
  readonly table: WorkbookTable
  readonly column: number
  readonly row: number
}

/** A cell of a table. */
export function cellXml(
  cell: WorkbookCell,
  place: CellPlace,
  sheets: readonly WorkbookSheet[],
): string {
  const { columns } = place.table
  const setting = textSetting(columns, place.column)
  // Nearly every cell of a large sheet is plain text or a number: they are told apart first.
  if (typeof cell === 'string') {
    if (cell === '') throw emptyCell(place)
    return textCell(cell, textStyle(setting, looksLikeFormula(cell) ? 'guarded' : 'text'))
  }
  if (typeof cell === 'number') return numberCell(cell, place)
  return match(cell)
    .with({ missing: P.string }, ({ missing }) =>
      textCell(`[${missing}]`, missingStyle(columns, place.column)),
    )
    .with({ formula: P.string }, ({ formula, value }) =>
      numberCell(
        value,
        place,
        ` table:formula="${xmlText(formulaAt(formula, columns, place.row))}"`,
      ),
    )
    .with({ sheet: P.string }, { href: P.string }, (link) => linkCell(link, sheets, setting))
    .exhaustive()
}

/** A cell of text in the given style. */
export function textCell(text: string, style: string): string {
  return stringCell(style, paragraphs(text))
}

export type Link = { readonly text: string } & (
  | { readonly sheet: string; readonly cell?: string }
  | { readonly href: string }
)

/** A link; as plain text when its address is none a workbook may lead to. */
export function linkCell(
  link: Link,
  sheets: readonly WorkbookSheet[],
  setting: TextSetting,
  spaceBelow = false,
): string {
  const target =
    'sheet' in link ? sheetLocation(sheets, link.sheet, link.cell) : externalTarget(link.href)
  if (target === null) return textCell(link.text, textStyle(setting, 'text', spaceBelow))
  const open = `<text:a xlink:type="simple" xlink:href="${xmlText(target)}">`
  return stringCell(
    textStyle(setting, 'link', spaceBelow),
    paragraphs(link.text, (line) => `${open}${line}</text:a>`),
  )
}

function stringCell(style: string, content: string): string {
  return `<table:table-cell table:style-name="${style}" office:value-type="string">${content}</table:table-cell>`
}

function numberCell(value: number, place: CellPlace, formula = ''): string {
  if (!Number.isFinite(value))
    throw workbookFault(`${cellName(place)} holds no number: ${value}`, detailsOf(place))
  const type = place.table.columns[place.column]?.type ?? 'text'
  return `<table:table-cell table:style-name="value-${type}"${formula} office:value-type="${NUMBER_STYLES[type].valueType}" office:value="${value}"><text:p>${shownNumber(value, type)}</text:p></table:table-cell>`
}

/** No data cell is empty without a stated reason: what is missing is typed, and prints as shorthand. */
export function emptyCell(place: CellPlace): Error {
  return workbookFault(
    `${cellName(place)} is empty; a missing value states its reason`,
    detailsOf(place),
  )
}

const cellName = ({ table, column, row }: CellPlace): string =>
  `table ${table.name}, column “${table.columns[column]?.header}”, row ${row}`
const detailsOf = ({ table, column, row }: CellPlace): Record<string, unknown> => ({
  table: table.name,
  column: table.columns[column]?.key,
  row,
})
