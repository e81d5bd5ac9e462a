import { looksLikeFormula } from '@inspectorate/office'
import type { WorkbookCell, WorkbookSheet, WorkbookTable } from '@inspectorate/publication'
import type { CellValue, Style } from 'exceljs'
import { match, P } from 'ts-pattern'
import {
  missingStyle,
  NUMBER_STYLES,
  TEXT_STYLES,
  textSetting,
  type TextSetting,
} from './cell-styles.js'
import { cellText } from './cell-text.js'
import { formulaAt } from './formula-at.js'
import { externalTarget, sheetLocation } from './link-target.js'
import { workbookFault } from './workbook-fault.js'

export interface WrittenCell {
  readonly value: CellValue
  readonly style: Partial<Style>
  readonly link?: { readonly text: string } & (
    | { readonly location: string }
    | { readonly target: string }
  )
}

/** Where a cell stands: its table, the column from 0 and the row of the sheet from 1. */
export interface CellPlace {
  readonly table: WorkbookTable
  readonly column: number
  readonly row: number
}

/** A cell of a table as exceljs takes it. */
export function writtenCell(
  cell: WorkbookCell,
  place: CellPlace,
  sheets: readonly WorkbookSheet[],
): WrittenCell {
  const { columns } = place.table
  const numberStyle = NUMBER_STYLES[columns[place.column]?.type ?? 'text']
  const setting = textSetting(columns, place.column)
  // Nearly every cell of a large sheet is plain text or a number: they are told apart first.
  if (typeof cell === 'string') return writtenText(cell, setting, place)
  if (typeof cell === 'number') return { value: finite(cell, place), style: numberStyle }
  return match(cell)
    .with({ missing: P.string }, ({ missing }) => ({
      value: `[${missing}]`,
      style: missingStyle(columns, place.column),
    }))
    .with({ formula: P.string }, ({ formula, value }) => ({
      value: { formula: formulaAt(formula, columns, place.row), result: finite(value, place) },
      style: numberStyle,
    }))
    .with({ sheet: P.string }, (link) => writtenLink(link, sheets, setting))
    .with({ href: P.string }, (link) => writtenLink(link, sheets, setting))
    .exhaustive()
}

/** Texts that come again and again, such as answers, are prepared once. */
const prepared = new Map<string, Partial<Record<TextSetting, WrittenCell>>>()
const MOST_PREPARED = 1_000
const LONGEST_PREPARED = 40

function writtenText(text: string, setting: TextSetting, place: CellPlace): WrittenCell {
  if (text === '') throw emptyCell(place)
  const known = prepared.get(text)
  const before = known?.[setting]
  if (before) return before
  const written = {
    value: cellText(text),
    style: TEXT_STYLES[setting][looksLikeFormula(text) ? 'guarded' : 'text'],
  }
  if (known) known[setting] = written
  else if (text.length <= LONGEST_PREPARED && prepared.size < MOST_PREPARED)
    prepared.set(text, { [setting]: written })
  return written
}

export type Link = { readonly text: string } & (
  | { readonly sheet: string; readonly cell?: string }
  | { readonly href: string }
)

/** A link; as plain text when its address is none a workbook may lead to. */
export function writtenLink(
  link: Link,
  sheets: readonly WorkbookSheet[],
  setting: TextSetting,
): WrittenCell {
  const value = cellText(link.text)
  const { text, link: linked } = TEXT_STYLES[setting]
  if ('sheet' in link)
    return {
      value,
      style: linked,
      link: { text: link.text, location: sheetLocation(sheets, link.sheet, link.cell) },
    }
  const target = externalTarget(link.href)
  return target === null
    ? { value, style: text }
    : { value, style: linked, link: { text: link.text, target } }
}

function finite(value: number, place: CellPlace): number {
  if (!Number.isFinite(value))
    throw workbookFault(`${cellName(place)} holds no number: ${value}`, detailsOf(place))
  return value
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
