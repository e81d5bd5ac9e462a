import { guarded } from '@inspectorate/office'
import type { WorkbookCell, WorkbookColumn } from '@inspectorate/publication'
import { match, P } from 'ts-pattern'
import { fileText } from './file-texts.js'
import { workbookFault } from './workbook-fault.js'

/** Where a cell stands: its table, column and row of data from 1. */
export interface CellPlace {
  readonly table: string
  readonly column: WorkbookColumn
  readonly row: number
}

/** A cell as a field of a CSV record: numbers unrounded, text in quotes, missing values as `[z]`. */
export function csvField(cell: WorkbookCell, place: CellPlace): string {
  if (typeof cell === 'string') return textField(cell, place)
  if (typeof cell === 'number') return numberField(cell, place)
  return match(cell)
    .with({ missing: P.string }, ({ missing }) => `[${missing}]`)
    .with({ formula: P.string }, ({ value }) => numberField(value, place))
    .with({ sheet: P.string }, { href: P.string }, ({ text }) => textField(text, place))
    .exhaustive()
}

/** Text in quotes (RFC 4180), guarded against being run as a formula. */
export function quotedText(text: string): string {
  return `"${guarded(fileText(text)).replaceAll('"', '""')}"`
}

function textField(text: string, place: CellPlace): string {
  if (text === '') throw fault('is empty; a missing value states its reason', place)
  if (place.column.type !== 'text') throw fault('holds text in a column of numbers', place)
  return quotedText(text)
}

function numberField(value: number, place: CellPlace): string {
  if (!Number.isFinite(value)) throw fault(`holds no number: ${value}`, place)
  if (place.column.type === 'integer' && !Number.isSafeInteger(value))
    throw fault(`holds no whole number: ${value}`, place)
  return String(value)
}

function fault(what: string, { table, column, row }: CellPlace): Error {
  return workbookFault(`table ${table}, column “${column.header}”, row ${row} ${what}`, {
    table,
    column: column.key,
    row,
  })
}
