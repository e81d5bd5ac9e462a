import { counted, oneOf } from '@inspectorate/core'
import { match } from 'ts-pattern'
import {
  textOf,
  type LeftOutRows,
  type OtherSheet,
  type SourceTable,
} from '../table/source-table.js'
import { isHeld } from './held-choice.js'
import type { Header } from './read-header.js'

/** What a reader of a table should know though nothing is wrong with it. */
export type TableNote =
  | { readonly kind: 'other-sheet'; readonly sheet: string; readonly rows: number }
  | { readonly kind: 'hidden-sheet'; readonly sheet: string }
  | {
      readonly kind: 'hidden'
      readonly sheet: string
      readonly rows: number
      readonly columns: number
    }
  | { readonly kind: 'left-out'; readonly rows: LeftOutRows }
  | { readonly kind: 'never-held'; readonly heading: string; readonly choice: string }
  | { readonly kind: 'of-tool'; readonly headings: readonly string[] }
  | { readonly kind: 'short-rows'; readonly lines: readonly number[]; readonly width: number }

/** The notes on a table; `headingsOf` finds the headings of another sheet that holds the same kind of rows. */
export function notesOf(
  { sheet = '', others = [], hidden, rows, leftOut = [], placeAt }: SourceTable,
  { index, row: { cells }, columns }: Header,
  headingsOf: (other: OtherSheet) => number | undefined,
): TableNote[] {
  const notes: TableNote[] = []
  if (hidden?.sheet) notes.push({ kind: 'hidden-sheet', sheet })
  if (hidden && hidden.rows + hidden.columns > 0)
    notes.push({ kind: 'hidden', sheet, rows: hidden.rows, columns: hidden.columns })
  for (const one of leftOut) notes.push({ kind: 'left-out', rows: one })
  columns.forEach((column, i) => {
    if (column.kind !== 'question' || column.holds === undefined) return
    const { holds } = column
    if (!rows.slice(index + 1).some((row) => isHeld(holds, textOf(row.cells[i]))))
      notes.push({ kind: 'never-held', heading: textOf(cells[i]), choice: holds })
  })
  const headings = columns.flatMap((column, i) =>
    column.kind === 'ignored' && column.ofTool ? [textOf(cells[i])] : [],
  )
  if (headings.length > 0) notes.push({ kind: 'of-tool', headings })
  for (const other of others) {
    const at = headingsOf(other)
    if (at !== undefined && other.count > at + 1)
      notes.push({ kind: 'other-sheet', sheet: other.sheet, rows: other.count - at - 1 })
  }
  // A sheet has no cell where nothing stands; a file of CSV has a separator for it.
  if (hidden === undefined && placeAt === undefined) {
    const lines = rows
      .slice(index + 1)
      .flatMap((row) => (row.cells.length > 1 && row.cells.length < cells.length ? [row.line] : []))
    if (lines.length > 0) notes.push({ kind: 'short-rows', lines, width: cells.length })
  }
  return notes
}

/** A note in words: one sentence. */
export function describeNote(note: TableNote): string {
  return match(note)
    .with(
      { kind: 'other-sheet' },
      ({ sheet, rows }) =>
        `The sheet ${sheet} was not read: it has ${counted(rows, 'row')} of the same kind.`,
    )
    .with({ kind: 'hidden-sheet' }, ({ sheet }) => `The sheet ${sheet} is hidden; it was read.`)
    .with({ kind: 'hidden' }, ({ sheet, rows, columns }) => {
      const what = [rows && counted(rows, 'row'), columns && counted(columns, 'column')]
      return `The sheet ${sheet} hides ${what.filter(Boolean).join(' and ')}, read like the rest.`
    })
    .with(
      { kind: 'left-out' },
      ({ rows: { heading, count, found } }) =>
        `${counted(count, 'row')} left out by “only”: under ${heading} ${found.map((one) => (one === '' ? 'nothing' : `“${one}”`)).join(', ')}.`,
    )
    .with(
      { kind: 'never-held' },
      ({ heading, choice }) =>
        `Nobody chose “${choice}” (${heading}): no for everybody who chose something.`,
    )
    .with(
      { kind: 'of-tool' },
      ({ headings }) =>
        `Left out, as a survey tool adds it to every form: ${oneOf(headings).replace(/ or (?=[^,]*$)/, ' and ')}.`,
    )
    .with({ kind: 'short-rows' }, ({ lines, width }) => {
      const shown = `${lines.slice(0, 5).join(', ')}${lines.length > 5 ? ', …' : ''}`
      return `${counted(lines.length, 'row')} (${shown}) ended before the last of ${width} columns; what they lack was read as blank.`
    })
    .exhaustive()
}
